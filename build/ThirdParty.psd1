# Lists the files of other projects that are embedded in our assemblies, for the bill of materials. NuGet packages are found automatically.
@{
    # Files of other projects. THIRD-PARTY-NOTICES.md must contain their licenses. Package.Tests.ps1 checks this.
    Embedded = @(
        @{
            Name     = 'chartist'
            Version  = '1.5.0'
            License  = 'MIT'
            Purl     = 'pkg:npm/chartist@1.5.0'
            Resource = 'Report.chartist.js', 'Report.chartist.LICENSE'
        }
    )
    # Our own files.
    Own      = 'Report.page.html', 'Report.page.css', 'Report.page.js', 'Api.ApplicationAutoScaling', 'Api.AppStream', 'Api.DeviceFarm', 'Api.WorkSpaces'
}
