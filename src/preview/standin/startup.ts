/** What the client library asks of Excel for Windows when it starts (`window.external`). */

export function externalObject(locale: string, requirementSets: Readonly<Record<string, string>>): object {
  const context = {
    GetAppType: () => 1,
    GetSolutionRef: () => "stand-in",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => locale,
    GetAppDataLocale: () => locale,
    GetDocUrl: () => "",
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 2,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetCorrelationId: () => "stand-in",
    GetInstanceId: () => "stand-in",
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => JSON.stringify(requirementSets),
    GetHostFullVersion: () => "16.0.17928.20000",
    GetInitialDisplayMode: () => 0,
    GetOfficeThemeInfo: () => "{}",
    GetSettings: () => ({ Read: () => undefined }),
  };
  return {
    GetContext: () => context,
    GetHostInfo: () => `_host_Info=Excel|Win32|16.01|${locale}|stand-in||disableLogging|`,
    GetLoggingAllowed: () => false,
  };
}
