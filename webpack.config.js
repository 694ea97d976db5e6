// Four bundles: the add-in (pane and functions), the preview page, and the programs for the command line.
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const MiniCssExtractPlugin = require("mini-css-extract-plugin");
const { EsbuildPlugin } = require("esbuild-loader");
const { BannerPlugin } = require("webpack");

const at = (...parts) => path.resolve(__dirname, ...parts);

const shared = (env, argv) => ({
  mode: argv.mode ?? "production",
  resolve: { extensions: [".tsx", ".ts", ".js"] },
  module: {
    rules: [
      { test: /\.tsx?$/, loader: "esbuild-loader", options: { target: "es2020", jsx: "automatic" } },
      { test: /\.md$/, type: "asset/source" },
    ],
  },
  performance: { hints: false },
  stats: "errors-warnings",
});

const cli = (env, argv) => ({
  ...shared(env, argv),
  name: "cli",
  target: "node20",
  entry: { "perf-check": "./src/cli/perf-check.ts", preview: "./src/cli/preview.ts" },
  output: { path: at("dist/cli"), filename: "[name].js", clean: true },
  optimization: { minimizer: [new EsbuildPlugin({ target: "node20", keepNames: true })] },
  plugins: [new BannerPlugin({ banner: "#!/usr/bin/env node", raw: true })],
});

module.exports = [cli];
