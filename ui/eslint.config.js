import js from "@eslint/js";
import svelte from "eslint-plugin-svelte";
import globals from "globals";
import ts from "typescript-eslint";

import svelteConfig from "./svelte.config.js";

const CLOCK = "The time and the day are the program's: use `clock` of src/api/clock.svelte.ts.";

/** Ways to ask the browser for the time. A date made of a text or of parts is none. */
const NO_CLOCKS = [
  "NewExpression[callee.name='Date'][arguments.length=0]",
  "CallExpression[callee.name='Date']",
  "MemberExpression[object.name='Date'][property.name='now']",
  "MemberExpression[object.name='Temporal']",
  "MemberExpression[property.name='timeOrigin']",
].map((selector) => ({ selector, message: CLOCK }));

export default ts.config(
  { ignores: ["dist", "node_modules", "src/api/generated.ts"] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
  },
  {
    files: ["**/*.svelte", "**/*.svelte.ts"],
    languageOptions: {
      parserOptions: { parser: ts.parser, extraFileExtensions: [".svelte"], svelteConfig },
    },
  },
  {
    rules: {
      // TypeScript resolves names better than this rule does.
      "no-undef": "off",
      "no-console": "error",
      eqeqeq: "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "svelte/no-at-html-tags": "error",
      "svelte/button-has-type": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      // Plain maps and dates are used for reckoning; what is shown is state.
      "svelte/prefer-svelte-reactivity": "off",
      "no-restricted-syntax": [
        "error",
        {
          selector: "SvelteAttribute[key.name='style']",
          message: "The content security policy refuses style attributes; use style: directives.",
        },
        ...NO_CLOCKS,
      ],
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            { group: ["@tauri-apps/*"], message: "Only src/api talks to the window's host." },
          ],
          paths: [
            {
              name: "@internationalized/date",
              importNames: ["getLocalTimeZone", "isToday", "now", "today"],
              message: CLOCK,
            },
          ],
        },
      ],
    },
  },
  { files: ["src/api/**/*.ts"], rules: { "no-restricted-imports": "off" } },
);
