# The modules that build.ps1 -Task Tools installs with Install-PSResource -RequiredResourceFile.
@{
    PSScriptAnalyzer               = @{ version = '1.25.0'; repository = 'PSGallery' }
    'Microsoft.PowerShell.PlatyPS' = @{ version = '1.0.3'; repository = 'PSGallery' }
}
