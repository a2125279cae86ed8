export default { site: "https://example.org", devToolbar: { enabled: false } };
