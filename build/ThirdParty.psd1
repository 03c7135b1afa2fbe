# What is embedded in our assemblies, for the bill of materials; NuGet packages are found without being named here. Names of resources.
@{
    # Work of others. THIRD-PARTY-NOTICES.md has to have its licence; Package.Tests.ps1 fails where either lacks.
    Embedded = @(
        @{
            Name     = 'chartist'
            Version  = '1.5.0'
            License  = 'MIT'
            Purl     = 'pkg:npm/chartist@1.5.0'
            Resource = 'Report.chartist.js', 'Report.chartist.LICENSE'
        }
    )
    # Our own.
    Own      = 'Report.page.html', 'Report.page.css', 'Report.page.js', 'Api.AppStream', 'Api.DeviceFarm', 'Api.WorkSpaces'
}
