import { fileURLToPath } from "node:url";
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
    files: ["{src,tests}/**/*.{ts,tsx}"],
    extends: [tseslint.configs.recommendedTypeCheckedOnly],
    languageOptions: {
      parserOptions: {
        project: "./tsconfig.json",
        tsconfigRootDir: fileURLToPath(new URL("..", import.meta.url)),
      },
    },
    rules: {
      "@typescript-eslint/no-shadow": ["error", { allow: ["_"] }],
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      // Excel takes errors of a class of its own, which is called Error too.
      "@typescript-eslint/only-throw-error": ["error", { allow: ["Error"] }],
      // Interfaces are sets of functions here, and none of them looks at `this`.
      "@typescript-eslint/unbound-method": "off",
      // `async` also makes a rejection of what is thrown.
      "@typescript-eslint/require-await": "off",
    },
  },
  {
    // Tests look into what JSON, pages and libraries hand over.
    files: ["tests/**"],
    rules: {
      ...Object.fromEntries(
        ["argument", "assignment", "call", "member-access", "return"].map((use) => [
          `@typescript-eslint/no-unsafe-${use}`,
          "off",
        ]),
      ),
      "@typescript-eslint/no-base-to-string": "off",
      "@typescript-eslint/no-implied-eval": "off",
      "@typescript-eslint/restrict-plus-operands": "off",
    },
  },
  {
    files: ["**/*.{cjs,mjs}", "webpack.config.js"],
    rules: { "@typescript-eslint/no-require-imports": "off", "no-console": "off" },
  },
);
