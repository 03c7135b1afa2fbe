# What build.ps1 -Task Tools installs for the user, for Install-PSResource -RequiredResourceFile.
@{
    Pester                         = @{ version = '5.9.0'; repository = 'PSGallery' }
    PSScriptAnalyzer               = @{ version = '1.25.0'; repository = 'PSGallery' }
    'Microsoft.PowerShell.PlatyPS' = @{ version = '1.0.3'; repository = 'PSGallery' }
}
