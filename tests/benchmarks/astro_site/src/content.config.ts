import { defineCollection } from "astro:content";
import { glob } from "astro/loaders";
import { z } from "astro/zod";

const schema = z.object({
  title: z.string(),
  date: z.coerce.date(),
  description: z.string().optional(),
  tags: z.array(z.string()).default([]),
});

export const collections = {
  blog: defineCollection({ loader: glob({ base: "./content/blog", pattern: "*.md" }), schema }),
};
