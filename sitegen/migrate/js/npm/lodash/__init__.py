"""Lodash: its functions over collections, lists, objects, texts and values."""
