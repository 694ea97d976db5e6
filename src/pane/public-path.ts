/** Parts that load later lie beside this bundle, which the preview page takes from another folder than its own. */
__webpack_public_path__ = new URL(".", (document.currentScript as HTMLScriptElement).src).href;

export {};
