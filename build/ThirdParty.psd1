# Lists the files that are embedded in assemblies, so that the bill of materials can include these files. The script that creates the bill
# of materials finds NuGet packages automatically.
@{
    # Third-party files. Package.Tests.ps1 checks whether THIRD-PARTY-NOTICES.md contains the licenses of these files.
    Embedded = @(
        @{
            Name     = 'chartist'
            Version  = '1.5.0'
            License  = 'MIT'
            Purl     = 'pkg:npm/chartist@1.5.0'
            Resource = 'Report.chartist.js', 'Report.chartist.LICENSE'
        }
    )
    # Embedded files that belong to this project.
    Own      = 'Report.page.html', 'Report.page.css', 'Report.page.js', 'Api.ApplicationAutoScaling', 'Api.AppStream', 'Api.DeviceFarm', 'Api.WorkSpaces'
}
