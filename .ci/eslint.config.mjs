import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["dist/**", "coverage/**", "node_modules/**"] },
  ...tseslint.configs.recommended,
  {
    rules: {
      // `== null` is how "absent or not a number" is asked.
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-console": "error",
      "no-empty": ["error", { allowEmptyCatch: false }],
      "no-restricted-syntax": [
        "error",
        {
          selector: "CatchClause[body.body.length=0]",
          message: "Nothing is swallowed: handle it or let it pass.",
        },
      ],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      "@typescript-eslint/no-non-null-assertion": "off",
    },
  },
  {
    // The compiler knows the language of the oldest browsers (src/pane/tsconfig.json), but not what pages have there.
    files: ["src/{core,files,functions,host,pane,rules,templates}/**"],
    rules: {
      "no-restricted-properties": [
        "error",
        { property: "throwIfAborted", message: "Chromium 100: use stopIfAborted." },
        ...["any", "timeout"].map((property) => ({
          object: "AbortSignal",
          property,
          message: "Chromium 103 or later.",
        })),
      ],
      "no-restricted-globals": ["error", { name: "structuredClone", message: "Chromium 98." }],
    },
  },
  {
    files: ["**/*.{cjs,mjs}", "webpack.config.js"],
    rules: { "@typescript-eslint/no-require-imports": "off", "no-console": "off" },
  },
);
