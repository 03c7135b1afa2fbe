#Requires -Version 7.4
<#
.SYNOPSIS
Builds, tests, documents, packages, and publishes RemoteSessions.
.DESCRIPTION
Build:       Creates the module in out/RemoteSessions, in the same way as `dotnet build RemoteSessions.sln`.
Test:        Runs `dotnet test` and the Pester tests.
Pester:      Runs only the Pester tests on the module in out/RemoteSessions. Pester is restored from its NuGet package.
Docs:        Updates the pages in docs/en-US to match the commands, and creates the help for Get-Help.
Pack:        Creates the package out/RemoteSessions.<version>.nupkg, which contains help and a bill of materials. On Windows, if you
             specify -CertificateThumbprint, the task also signs the files.
TestPackage: Extracts the package to out/RemoteSessions, and runs the Pester tests on it.
Publish:     Publishes the package to the PowerShell Gallery. -Tag must match the version of the package, and the gallery must not
             contain a package with the same ModuleVersion. The environment variable PSGALLERY_API_KEY must contain the API key.
Tools:       Installs the modules in build/RequiredModules.psd1 for the current user. The Docs and Pack tasks require these modules.

If PowerShell isn't installed, run `dotnet tool restore` and `dotnet pwsh build.ps1`.
#>
[CmdletBinding()]
param(
    [Parameter(Position = 0)]
    [ValidateSet('Build', 'Test', 'Pester', 'Docs', 'Pack', 'TestPackage', 'Publish', 'Tools')]
    [string[]] $Task = 'Build',

    [ValidateSet('Debug', 'Release')]
    [string] $Configuration = 'Release',

    # Indicates that Pack packages the existing files in out/RemoteSessions and doesn't build the module.
    [switch] $NoBuild,

    # The version of PowerShell that TestPackage uses, such as 7.4. TestPackage uses the latest patch of this version.
    [ValidatePattern('^\d+\.\d+$')]
    [string] $PowerShellVersion,

    # The thumbprint of the certificate that Pack uses to sign the files. The certificate must be in the certificate store of the current
    # user or the computer.
    [string] $CertificateThumbprint,

    # The server that adds trusted timestamps to the signatures.
    [uri] $TimestampServer = 'http://timestamp.digicert.com',

    # The tag of the version to publish, such as v1.0.0.
    [string] $Tag,

    # The repository to which Publish uploads the package.
    [string] $Repository = 'PSGallery'
)

$ErrorActionPreference = 'Stop'
Set-Location $PSScriptRoot
$module = Join-Path $PSScriptRoot 'out' 'RemoteSessions'
$pages = Join-Path $PSScriptRoot 'docs' 'en-US'

function Invoke-DotNet {
    dotnet @args
    if ($LASTEXITCODE -ne 0) { throw "dotnet $($args -join ' ') failed with exit code $LASTEXITCODE." }
}

# Imports a module that a task requires. If the module is missing, the task fails immediately instead of after several minutes.
function Import-Tool([string] $Name, [version] $MinimumVersion = '1.0') {
    if (-not (Get-Module $Name -ListAvailable | Where-Object Version -GE $MinimumVersion)) {
        throw "This task requires the module $Name $MinimumVersion or later. To install it, run 'pwsh build.ps1 -Task Tools'."
    }
    Import-Module $Name -MinimumVersion $MinimumVersion
}

function Invoke-Build {
    if (Test-Path $module) { Remove-Item $module -Recurse -Force }
    Invoke-DotNet build RemoteSessions.sln --configuration $Configuration
}

# The tests run in a separate process, so that the process that runs the other tasks doesn't load the module. PowerShell adds its own folder
# to the beginning of PATH. Therefore, the pwsh command starts the same PowerShell version, even if PowerShell was installed as a .NET tool.
function Invoke-PesterSuite {
    Invoke-DotNet build tests/Pester/Pester.csproj --verbosity quiet
    pwsh -NoProfile -NonInteractive -File (Join-Path $PSScriptRoot 'build' 'Invoke-PesterSuite.ps1')
    if ($LASTEXITCODE -ne 0) { throw 'The Pester tests failed.' }
}

function Update-HelpPage {
    # If the module contained help, PlatyPS would add texts from this help to the pages.
    if (Test-Path $module/en-US) { Remove-Item $module/en-US -Recurse }
    # A separate process is necessary, because a process that has loaded the module can't rebuild it.
    pwsh -NoProfile -NonInteractive -Command {
        param($module, $pages)
        Import-Module Microsoft.PowerShell.PlatyPS, $module
        Get-ChildItem $pages -Filter '*-*.md' | Update-MarkdownCommandHelp -NoBackup | Out-Null
    } -args $module, $pages
    # PlatyPS writes a byte order mark and trailing spaces, and removes the common parameters from the syntax. The following code removes
    # the byte order mark and the spaces, and restores the common parameters.
    Get-ChildItem $pages -Filter '*-*.md' | ForEach-Object {
        $text = [IO.File]::ReadAllText($_) -replace '[ \t]+(?=\r?\n)'
        $text = $text -replace '(?m)(?<=^```\r?\n)(\w+-\w+ (?:(?!<CommonParameters>)[^`])*)(\r?\n)```', '$1$2 [<CommonParameters>]$2```'
        [IO.File]::WriteAllText($_, $text)
    }
    Export-Help
}

function Export-Help {
    & (Join-Path $PSScriptRoot 'build' 'Export-Help.ps1') -Path $pages -Destination (Join-Path $module 'en-US')
}

function Get-ModulePackage {
    $data = Import-PowerShellDataFile (Join-Path $PSScriptRoot 'RemoteSessions.psd1')
    $prerelease = $data.PrivateData.PSData.Prerelease
    $version = $prerelease ? "$($data.ModuleVersion)-$prerelease" : $data.ModuleVersion
    [pscustomobject]@{ Version = $version; Path = Join-Path $PSScriptRoot 'out' "RemoteSessions.$version.nupkg" }
}

function Get-SigningCertificate {
    if (-not $IsWindows) { throw 'Files can be signed only on Windows. To pack without signatures, omit -CertificateThumbprint.' }
    $certificate = Get-ChildItem Cert:/CurrentUser/My, Cert:/LocalMachine/My -CodeSigningCert | Where-Object Thumbprint -EQ $CertificateThumbprint | Select-Object -First 1
    if (-not $certificate) { throw "This computer has no code-signing certificate with the thumbprint '$CertificateThumbprint'. To list its certificates, run 'Get-ChildItem Cert:/ -Recurse -CodeSigningCert'." }
    $certificate
}

function Invoke-Pack {
    $certificate = if ($CertificateThumbprint) { Get-SigningCertificate }
    Import-Tool Microsoft.PowerShell.PlatyPS
    if (-not $NoBuild) { Invoke-Build }
    if (Test-Path $module/en-US) { Remove-Item $module/en-US -Recurse }
    Export-Help
    # The files must be signed first, because the bill of materials contains their hashes.
    if ($certificate) { & "$PSScriptRoot/build/Add-Signature.ps1" -Module $module -Certificate $certificate -TimestampServer $TimestampServer }
    & "$PSScriptRoot/build/New-BillOfMaterials.ps1" -Module $module -Destination (Join-Path $module 'RemoteSessions.cdx.json')
    $package = (Get-ModulePackage).Path
    if (Test-Path $package) { Remove-Item $package }
    Compress-PSResource -Path $module -DestinationPath (Split-Path $package)
    $package
}

# Installs the package from a repository, as users do.
function Expand-Package {
    $package = Get-ModulePackage
    if (-not (Test-Path $package.Path)) { throw "$($package.Path) doesn't exist. To create it, run 'build.ps1 -Task Pack'." }
    $folder = New-Item (Join-Path ([IO.Path]::GetTempPath()) ([guid]::NewGuid())) -ItemType Directory
    Register-PSResourceRepository -Name $folder.Name -Uri (Split-Path $package.Path) -Trusted
    try { Save-PSResource RemoteSessions -Version $package.Version -Repository $folder.Name -Path $folder }
    finally { Unregister-PSResourceRepository $folder.Name }
    if (Test-Path $module) { Remove-Item $module -Recurse -Force }
    Move-Item (Get-ChildItem $folder/RemoteSessions) $module
    # PSResourceGet creates this file during installation. PSGetModuleInfo.xml isn't part of the package.
    Remove-Item $folder, $module/PSGetModuleInfo.xml -Recurse -Force -ErrorAction Ignore
}

function Test-Package {
    if ($PowerShellVersion) { Test-PackageElsewhere; return }
    Expand-Package
    # The tests load another version of the AWS SDK in the same process as the module.
    Invoke-DotNet build tests/ForeignSdk
    $env:REMOTESESSIONS_PACKAGE = (Get-ModulePackage).Path
    try { Invoke-PesterSuite } finally { $env:REMOTESESSIONS_PACKAGE = $null }
}

# Runs the tests on another version of PowerShell, which is installed as a .NET tool because this works on all operating systems.
function Test-PackageElsewhere {
    $folder = Join-Path $PSScriptRoot 'out' "pwsh-$PowerShellVersion"
    if (-not (Test-Path $folder)) { Invoke-DotNet tool install PowerShell --version "$PowerShellVersion.*" --tool-path $folder }
    $env:PATH = $folder + [IO.Path]::PathSeparator + $env:PATH
    & (Join-Path $folder 'pwsh') -NoProfile -NonInteractive -File $PSCommandPath -Task TestPackage
    if ($LASTEXITCODE -ne 0) { throw "The tests on PowerShell $PowerShellVersion failed with exit code $LASTEXITCODE." }
}

function Publish-Package {
    $package = Get-ModulePackage
    if ($Tag -ne "v$($package.Version)") { throw "The tag '$Tag' doesn't match the version $($package.Version). Specify v$($package.Version)." }
    if (-not $env:PSGALLERY_API_KEY) { throw 'The environment variable PSGALLERY_API_KEY must contain the API key for the gallery.' }
    # Prereleases with the same ModuleVersion would be installed in the same folder. Windows locks files in the module's folder while the
    # module is loaded in a PowerShell session.
    $number = ($package.Version -split '-')[0]
    $same = Find-PSResource RemoteSessions -Version '*' -Prerelease -Repository $Repository -ErrorAction Ignore | Where-Object { "$($_.Version)" -in $number, "$number.0" }
    if ($same) { throw "The ModuleVersion $number has already been published. Specify a new ModuleVersion for each release and prerelease." }
    Publish-PSResource -NupkgPath $package.Path -Repository $Repository -ApiKey $env:PSGALLERY_API_KEY
}

foreach ($name in $Task) {
    switch ($name) {
        'Build' { Invoke-Build }
        'Test' { Invoke-DotNet test; Invoke-PesterSuite }
        'Pester' { Invoke-PesterSuite }
        'Docs' { Update-HelpPage }
        'Pack' { Invoke-Pack }
        'TestPackage' { Test-Package }
        'Publish' { Publish-Package }
        'Tools' { Install-PSResource -RequiredResourceFile "$PSScriptRoot/build/RequiredModules.psd1" -Scope CurrentUser -TrustRepository -Quiet }
    }
}
