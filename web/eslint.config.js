import js from "@eslint/js";
import lit from "eslint-plugin-lit";
import litA11y from "eslint-plugin-lit-a11y";
import wc from "eslint-plugin-wc";
import { defineConfig } from "eslint/config";
import globals from "globals";
import typescript from "typescript-eslint";

export default defineConfig(
  { ignores: ["dist/"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  js.configs.recommended,
  {
    files: ["**/*.ts"],
    extends: [typescript.configs.strictTypeChecked, typescript.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/explicit-function-return-type": ["error", { allowExpressions: true }],
      "@typescript-eslint/no-unused-vars": ["error", { varsIgnorePattern: "^_$", argsIgnorePattern: "^_$" }],
      // A number in a text is as good as a text, and an empty text as none.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/prefer-nullish-coalescing": ["error", { ignorePrimitives: { string: true } }],
      // As `querySelector` has it.
      "@typescript-eslint/no-unnecessary-type-parameters": "off",
      // `return this.refuse(event)` ends a function that returns nothing.
      "@typescript-eslint/no-confusing-void-expression": "off",
    },
  },
  {
    files: ["src/**/*.ts"],
    extends: [lit.configs["flat/all"], wc.configs["flat/best-practice"]],
    plugins: { "lit-a11y": litA11y },
    rules: {
      ...litA11y.configs.recommended.rules,
      // Views are functions: what they repeat and what a button does stands where it is read; and there are no decorators.
      "lit/no-template-arrow": "off",
      "lit/no-template-map": "off",
      "lit/prefer-query-decorators": "off",
    },
  },
  { files: ["tests/**/*.ts"], rules: { "@typescript-eslint/no-non-null-assertion": "off" } },
  { files: ["**/*.{js,mjs}"], languageOptions: { globals: globals.node } },
  // What a page evaluates stands in them, too.
  { files: ["tests/browser/*.mjs"], languageOptions: { globals: { ...globals.browser, axe: "readonly" } } },
);
