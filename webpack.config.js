// Three bundles: the add-in (pane and functions), the preview page around it, and the command-line programs.
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const MiniCssExtractPlugin = require("mini-css-extract-plugin");
const { EsbuildPlugin } = require("esbuild-loader");
const { BannerPlugin, IgnorePlugin } = require("webpack");
const { FunctionsMetadataPlugin } = require("./.ci/functions-metadata.cjs");
const { HelpPagesPlugin } = require("./.ci/help-pages.cjs");

const at = (...parts) => path.resolve(__dirname, ...parts);

/** Where a pane loads Microsoft's client library from. */
const OFFICE_JS = {
  cdn: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  preview: "office-entry.js",
};

/** What the client library loads in the preview, which passes for Excel on Windows in Chinese or English. */
const OFFICE_DIST = at("node_modules/@microsoft/office-js/dist");
const OFFICE_FILES = ["office.js", "excel-win32-16.01.js", "{zh-cn,en-us}/office_strings.js"];

const shared = (argv) => ({
  mode: argv.mode ?? "production",
  resolve: { extensions: [".tsx", ".ts", ".js"] },
  module: {
    rules: [
      { test: /\.tsx?$/, loader: "esbuild-loader", options: { target: "es2020", jsx: "automatic" } },
      { test: /\.md$/, type: "asset/source" },
      { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
    ],
  },
  performance: { hints: false },
  stats: "errors-warnings",
});

const paneHtml = (office, options) =>
  new HtmlPlugin({
    template: "./src/pane/pane.html",
    chunks: ["functions", "pane"],
    chunksSortMode: "manual",
    scriptLoading: "blocking",
    inject: "body",
    templateParameters: {
      officeJs: OFFICE_JS[office],
      officeOrigin: office === "cdn" ? new URL(OFFICE_JS.cdn).origin : "",
    },
    ...options,
  });

const addin = (_env, argv) => ({
  ...shared(argv),
  name: "addin",
  target: ["web", "es2020"],
  entry: { functions: "./src/functions/index.ts", pane: "./src/pane/index.tsx" },
  output: { path: at("dist/addin"), filename: "[name].js", clean: true },
  plugins: [
    paneHtml("cdn", { filename: "pane.html" }),
    // The same bundles, byte for byte, on the preview page: only the address of office.js differs.
    paneHtml("preview", { filename: "../preview/pane.html", publicPath: "../addin/" }),
    new CopyPlugin({ patterns: [{ from: "assets", to: "assets" }, { from: "manifest.xml" }] }),
    new FunctionsMetadataPlugin(),
    new HelpPagesPlugin(),
  ],
});

const preview = (_env, argv) => ({
  ...shared(argv),
  name: "preview",
  target: ["web", "es2020"],
  entry: { preview: "./src/preview/index.ts", "office-entry": "./src/preview/office-entry.ts" },
  output: { path: at("dist/preview"), filename: "[name].js", clean: { keep: "pane.html" } },
  optimization: { minimizer: [new EsbuildPlugin({ target: "es2020", css: true, exclude: /^office\// })] },
  plugins: [
    new MiniCssExtractPlugin(),
    new HtmlPlugin({
      template: "./src/preview/index.html",
      chunks: ["preview"],
      scriptLoading: "blocking",
      inject: "body",
    }),
    // The grid's hyphenation patterns: only the English ones are ever asked for.
    new IgnorePlugin({
      contextRegExp: /@univerjs[\\/]engine-render/,
      resourceRegExp: /^\.\/(?!en-)[a-z]{2,3}(?:-[a-z0-9]+)*-[\w-]{8}\.js$/,
    }),
    // Unmodified, for the page's own iframe on this machine only.
    new CopyPlugin({
      patterns: OFFICE_FILES.map((glob) => ({ from: glob, context: OFFICE_DIST, to: "office" })),
    }),
  ],
});

const cli = (_env, argv) => ({
  ...shared(argv),
  name: "cli",
  target: "node20",
  entry: {
    "perf-check": "./src/cli/perf-check.ts",
    worker: "./src/cli/worker.ts",
    preview: "./src/cli/preview.ts",
  },
  output: { path: at("dist/cli"), filename: "[name].js", clean: true },
  optimization: { minimizer: [new EsbuildPlugin({ target: "node20", keepNames: true })] },
  plugins: [new BannerPlugin({ banner: "#!/usr/bin/env node", raw: true })],
});

module.exports = [addin, preview, cli];
