/** Of the bundler: where parts that load later lie. */
declare let __webpack_public_path__: string;
