// Three bundles: the add-in (pane and functions) for Excel and WPS, the preview page around it, and the command-line
// programs.
//   --env office=cdn|21v|local   where the pane loads Microsoft's client library from (cdn)
//   --env origin=https://host    where the add-in will be served, stamped into the manifest
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const MiniCssExtractPlugin = require("mini-css-extract-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const { EsbuildPlugin } = require("esbuild-loader");
const { BannerPlugin, Compilation, IgnorePlugin, SourceMapDevToolPlugin } = require("webpack");
const { FunctionsMetadataPlugin } = require("./.ci/build/functions-metadata.cjs");
const { flavourOf, LOCAL_OFFICE_FILES, OFFICE_JS, stampOrigin } = require("./.ci/build/flavours.cjs");
const { HelpPagesPlugin } = require("./.ci/build/help-pages.cjs");
const { withKernels } = require("./.ci/build/kernels.cjs");
const { StylesPlugin } = require("./.ci/build/styles.cjs");
const { WpsFolderPlugin } = require("./.ci/build/wps-folder.cjs");

const at = (...parts) => path.resolve(__dirname, ...parts);

/** What the client library loads in the preview, which passes for Excel on Windows in Chinese or English. */
const OFFICE_DIST = at("node_modules/@microsoft/office-js/dist");
const OFFICE_FILES = ["office.js", "excel-win32-16.01.js", "{zh-cn,en-us}/office_strings.js"];

const shared = (argv) => ({
  mode: argv.mode ?? "production",
  resolve: { extensions: [".tsx", ".ts", ".js"] },
  module: {
    rules: [
      { test: /\.tsx?$/, loader: "esbuild-loader", options: { target: "es2020", jsx: "automatic" } },
      // What the ribbon of WPS calls, in old kernels too.
      {
        test: /[\\/]wps[\\/](?:shell|shell-keys|root)\.ts$/,
        loader: "esbuild-loader",
        options: { target: "es2015" },
      },
      { test: /\.md$/, type: "asset/source" },
      { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
    ],
  },
  performance: { hints: false },
  stats: "errors-warnings",
});

/** A page whose scripts stand in this order: one that the program or a stand-in for it brings, then the chunks. */
const pageHtml = (template, chunks, { program = "excel", first = "", publicPath = "", ...options }) =>
  new HtmlPlugin({
    template,
    chunks,
    chunksSortMode: "manual",
    scriptLoading: "blocking",
    inject: "body",
    publicPath,
    templateParameters: {
      base: publicPath,
      program,
      first,
      firstOrigin: URL.canParse(first) ? new URL(first).origin : "",
    },
    ...options,
  });

/** The pane, or the page of the probe, which takes the same bundles along: it is opened in the pane's place. */
const excelPage = (page, office, options) =>
  pageHtml(`./src/${page}/${page}.html`, ["functions", page], { first: OFFICE_JS[office], ...options });
const WPS_PANE = ["wps-functions", "functions", "wps"];
const wpsPages = () => [
  pageHtml("./src/host/wps/package/index.html", ["wps-shell", "wps-functions", "functions"], {
    filename: "../wps/index.html",
    publicPath: "ui/",
  }),
  pageHtml("./src/pane/pane.html", WPS_PANE, { filename: "../wps/ui/pane.html", program: "wps" }),
  pageHtml("./src/pane/pane.html", WPS_PANE, {
    filename: "../preview/wps.html",
    publicPath: "../wps/ui/",
    program: "wps",
    first: "et-entry.js",
  }),
  pageHtml("./src/probe/wps/probe.html", ["wps-probe"], { filename: "../wps/ui/probe.html" }),
];

/** Bytes, minified, that a bundle and all that opens with the pane may have; more fails the build. */
const BUDGET = { bundle: 480_000, page: 800_000 };

const addin = (env, argv) => {
  const { office, origin } = flavourOf(env);
  const styles = new StylesPlugin(["src/{pane,ui,review}/**/*.{ts,tsx}"]);
  const { module, ...rest } = shared(argv);
  return {
    ...rest,
    module: {
      rules: [
        {
          test: /\.(?:tsx?|js)$/,
          include: [at("src"), at("node_modules/@fluentui")],
          enforce: "post",
          use: styles.loader(),
        },
        ...module.rules,
      ],
    },
    name: "addin",
    target: ["web", "es2020"],
    // The pane takes reader and rules from the functions, which stand alone.
    entry: {
      functions: "./src/functions/index.ts",
      pane: { import: "./src/pane/index.tsx", dependOn: "functions" },
      probe: "./src/probe/index.ts",
      // A page for many files, outside any spreadsheet program.
      review: "./src/review/index.tsx",
      wps: { import: "./src/pane/wps.tsx", dependOn: "functions" },
      "wps-functions": "./src/host/wps/functions-entry.ts",
      "wps-shell": "./src/host/wps/shell.ts",
      "wps-probe": "./src/probe/wps/index.ts",
    },
    output: {
      path: at("dist/addin"),
      // The functions run where there is no page to load more from; the pane sets its own.
      publicPath: "",
      // The manifest names the functions, and manifests are distributed apart: their address never changes.
      filename: ({ chunk }) =>
        chunk.name === "functions" ? "functions.js?[contenthash:8]" : "[name].[contenthash:8].js",
      chunkFilename: "[name].[contenthash:8].js",
      clean: true,
    },
    performance: {
      hints: argv.mode === "development" ? false : "error",
      maxAssetSize: BUDGET.bundle,
      maxEntrypointSize: BUDGET.page,
      assetFilter: (name) => /^[^/]+\.js$/.test(name),
    },
    // As small as what webpack brings along makes it, in a third of the time.
    optimization: { minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify })] },
    plugins: [
      styles,
      // Reader and rules are all called within a moment: Chromium may compile them while it still loads.
      new BannerPlugin({
        banner: "//# allFunctionsCalledOnLoad",
        raw: true,
        include: /^functions\.js/,
        stage: Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE + 1,
      }),
      new SourceMapDevToolPlugin({ filename: "../maps/[file].map", append: false }),
      excelPage("pane", office, { filename: "pane.html" }),
      excelPage("probe", office, { filename: "probe.html" }),
      new HtmlPlugin({
        template: "./src/review/review.html",
        filename: "review.html",
        chunks: ["review"],
        scriptLoading: "blocking",
        inject: "body",
      }),
      // The same bundles, byte for byte, on the preview page: only the address of office.js differs.
      ...["pane", "probe"].map((page) =>
        excelPage(page, "preview", { filename: `../preview/${page}.html`, publicPath: "../addin/" }),
      ),
      ...wpsPages(),
      new WpsFolderPlugin(at("dist/wps")),
      new CopyPlugin({
        patterns: [
          { from: "assets/icon-*.png" },
          { from: "assets/icon-32.png", to: at("dist/wps/images") },
          // In the frame of the page.
          { from: "assets/icon-32.png", to: at("dist/wps/ui/assets") },
          { from: "src/host/wps/package/*.xml", to: at("dist/wps/[name][ext]") },
          {
            from: "src/pane/watch.js",
            to: "watch.js",
            transform: (script) => withKernels(script.toString()),
          },
          { from: "manifest.xml", transform: (xml) => stampOrigin(xml.toString(), origin) },
          ...(office === "local" ? LOCAL_OFFICE_FILES : []).map((file) => ({
            from: file,
            context: OFFICE_DIST,
            to: `office/${file}`,
            info: { minimized: true },
          })),
        ],
      }),
      new FunctionsMetadataPlugin(origin),
      new HelpPagesPlugin(),
    ],
  };
};

const preview = (_env, argv) => ({
  ...shared(argv),
  name: "preview",
  target: ["web", "es2020"],
  entry: {
    preview: "./src/preview/index.ts",
    "office-entry": "./src/preview/office-entry.ts",
    "et-entry": "./src/preview/et-entry.ts",
  },
  output: { path: at("dist/preview"), filename: "[name].js", clean: { keep: /^(?:pane|probe|wps)\.html$/ } },
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
  // As CommonJS: what it finds files with would otherwise hold the folder of the build.
  resolve: {
    ...shared(argv).resolve,
    alias: { tinyglobby$: at("node_modules/tinyglobby/dist/index.cjs") },
  },
  entry: {
    "perf-check": "./src/cli/perf-check.ts",
    worker: "./src/cli/workers/worker.ts",
    preview: "./src/cli/serve/preview.ts",
    "perf-serve": "./src/cli/serve/perf-serve.ts",
  },
  output: { path: at("dist/cli"), filename: "[name].js", clean: true },
  optimization: {
    minimizer: [
      new EsbuildPlugin({
        target: "node20",
        minifyIdentifiers: false,
        minifySyntax: true,
        minifyWhitespace: true,
      }),
    ],
  },
  plugins: [new BannerPlugin({ banner: "#!/usr/bin/env node", raw: true })],
});

module.exports = [addin, preview, cli];
