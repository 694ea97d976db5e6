// A Markdown page as a string, as the bundles get it.
module.exports = { process: (text) => ({ code: `module.exports = ${JSON.stringify(text)};` }) };
