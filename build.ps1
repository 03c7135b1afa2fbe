#Requires -Version 7.4
<#
.SYNOPSIS
Builds, tests, documents, packs and publishes RemoteSessions.
.DESCRIPTION
Build:       the importable module, in out/RemoteSessions (the same as `dotnet build RemoteSessions.sln`).
Test:        `dotnet test`, then the Pester suite.
Pester:      only the Pester suite, on the module in out/RemoteSessions. Pester comes from its NuGet package.
Docs:        brings the pages of docs/en-US up to date with the cmdlets, and makes the help that Get-Help shows.
Pack:        out/RemoteSessions.<version>.nupkg, with help and bill of materials, as Install-PSResource takes it. On Windows,
             -CertificateThumbprint signs the files.
TestPackage: puts what is in that package into out/RemoteSessions, and runs the Pester suite on it.
Publish:     that package goes to the PowerShell Gallery, if -Tag is its version and no package there has the same ModuleVersion;
             the key is in PSGALLERY_API_KEY.
Tools:       installs the modules of build/RequiredModules.psd1, which Docs and Pack need, for the current user.

If no PowerShell is installed, run `dotnet tool restore` and `dotnet pwsh build.ps1`.
#>
[CmdletBinding()]
param(
    [Parameter(Position = 0)]
    [ValidateSet('Build', 'Test', 'Pester', 'Docs', 'Pack', 'TestPackage', 'Publish', 'Tools')]
    [string[]] $Task = 'Build',

    [ValidateSet('Debug', 'Release')]
    [string] $Configuration = 'Release',

    # Pack takes out/RemoteSessions as it is.
    [switch] $NoBuild,

    # TestPackage runs on the newest of this version, such as 7.4, whatever it was started on.
    [ValidatePattern('^\d+\.\d+$')]
    [string] $PowerShellVersion,

    # Pack signs with this certificate of the current user or the computer.
    [string] $CertificateThumbprint,

    # The server that confirms when a signature was made.
    [uri] $TimestampServer = 'http://timestamp.digicert.com',

    # The tag that is being published: v and the version.
    [string] $Tag,

    # Where Publish puts the package.
    [string] $Repository = 'PSGallery'
)

$ErrorActionPreference = 'Stop'
Set-Location $PSScriptRoot
$module = Join-Path $PSScriptRoot 'out' 'RemoteSessions'
$pages = Join-Path $PSScriptRoot 'docs' 'en-US'

function Invoke-DotNet {
    dotnet @args
    if ($LASTEXITCODE -ne 0) { throw "dotnet $($args -join ' ') ended with $LASTEXITCODE." }
}

# Says what is missing before minutes of work are spent.
function Import-Tool([string] $Name, [version] $MinimumVersion = '1.0') {
    if (-not (Get-Module $Name -ListAvailable | Where-Object Version -GE $MinimumVersion)) {
        throw "This task needs the module $Name $MinimumVersion or later. To install it, run 'pwsh build.ps1 -Task Tools'."
    }
    Import-Module $Name -MinimumVersion $MinimumVersion
}

function Invoke-Build {
    if (Test-Path $module) { Remove-Item $module -Recurse -Force }
    Invoke-DotNet build RemoteSessions.sln --configuration $Configuration
}

# In a process of its own, so that no other task runs in one that has loaded the module. PowerShell puts its own folder first in
# PATH, so pwsh is this PowerShell, also when it is a .NET tool and its process is dotnet.
function Invoke-PesterSuite {
    Invoke-DotNet build tests/Pester/Pester.csproj --verbosity quiet
    pwsh -NoProfile -NonInteractive -File (Join-Path $PSScriptRoot 'build' 'Invoke-PesterSuite.ps1')
    if ($LASTEXITCODE -ne 0) { throw 'The Pester suite failed.' }
}

function Update-HelpPage {
    # With help installed, PlatyPS would add its texts to those of the pages.
    if (Test-Path $module/en-US) { Remove-Item $module/en-US -Recurse }
    # In a process of its own: this one could not build again over a module that it has loaded.
    pwsh -NoProfile -NonInteractive -Command {
        param($module, $pages)
        Import-Module Microsoft.PowerShell.PlatyPS, $module
        Get-ChildItem $pages -Filter '*-*.md' | Update-MarkdownCommandHelp -NoBackup | Out-Null
    } -args $module, $pages
    # PlatyPS writes a byte order mark and trailing blanks, and drops the common parameters from the syntax that it renews.
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
    if (-not $IsWindows) { throw 'Authenticode signatures can be made on Windows only. To pack without signatures, omit -CertificateThumbprint.' }
    $certificate = Get-ChildItem Cert:/CurrentUser/My, Cert:/LocalMachine/My -CodeSigningCert | Where-Object Thumbprint -EQ $CertificateThumbprint | Select-Object -First 1
    if (-not $certificate) { throw "This computer has no code-signing certificate with the thumbprint '$CertificateThumbprint'. To list those that it has, run 'Get-ChildItem Cert:/ -Recurse -CodeSigningCert'." }
    $certificate
}

function Invoke-Pack {
    $certificate = if ($CertificateThumbprint) { Get-SigningCertificate }
    Import-Tool Microsoft.PowerShell.PlatyPS
    if (-not $NoBuild) { Invoke-Build }
    if (Test-Path $module/en-US) { Remove-Item $module/en-US -Recurse }
    Export-Help
    # Before the bill of materials, which has the hash of each file.
    if ($certificate) { & "$PSScriptRoot/build/Add-Signature.ps1" -Module $module -Certificate $certificate -TimestampServer $TimestampServer }
    & "$PSScriptRoot/build/New-BillOfMaterials.ps1" -Module $module -Destination (Join-Path $module 'RemoteSessions.cdx.json')
    $package = (Get-ModulePackage).Path
    if (Test-Path $package) { Remove-Item $package }
    Compress-PSResource -Path $module -DestinationPath (Split-Path $package)
    $package
}

# Through a repository, as a user gets it.
function Expand-Package {
    $package = Get-ModulePackage
    if (-not (Test-Path $package.Path)) { throw "There is no $($package.Path): 'build.ps1 -Task Pack' makes it." }
    $folder = New-Item (Join-Path ([IO.Path]::GetTempPath()) ([guid]::NewGuid())) -ItemType Directory
    Register-PSResourceRepository -Name $folder.Name -Uri (Split-Path $package.Path) -Trusted
    try { Save-PSResource RemoteSessions -Version $package.Version -Repository $folder.Name -Path $folder }
    finally { Unregister-PSResourceRepository $folder.Name }
    if (Test-Path $module) { Remove-Item $module -Recurse -Force }
    Move-Item (Get-ChildItem $folder/RemoteSessions) $module
    # PSResourceGet's own note of the installation; it is in no package.
    Remove-Item $folder, $module/PSGetModuleInfo.xml -Recurse -Force -ErrorAction Ignore
}

function Test-Package {
    if ($PowerShellVersion) { Test-PackageElsewhere; return }
    Expand-Package
    # The other AWSSDK that the module has to bear in its process.
    Invoke-DotNet build tests/ForeignSdk
    $env:REMOTESESSIONS_PACKAGE = (Get-ModulePackage).Path
    try { Invoke-PesterSuite } finally { $env:REMOTESESSIONS_PACKAGE = $null }
}

# PowerShell is a .NET tool too, for every system; that pwsh is then the one that the tests start.
function Test-PackageElsewhere {
    $folder = Join-Path $PSScriptRoot 'out' "pwsh-$PowerShellVersion"
    if (-not (Test-Path $folder)) { Invoke-DotNet tool install PowerShell --version "$PowerShellVersion.*" --tool-path $folder }
    $env:PATH = $folder + [IO.Path]::PathSeparator + $env:PATH
    & (Join-Path $folder 'pwsh') -NoProfile -NonInteractive -File $PSCommandPath -Task TestPackage
    if ($LASTEXITCODE -ne 0) { throw "The tests on PowerShell $PowerShellVersion ended with $LASTEXITCODE." }
}

function Publish-Package {
    $package = Get-ModulePackage
    if ($Tag -ne "v$($package.Version)") { throw "The tag is '$Tag', and the version is $($package.Version): v$($package.Version) would publish it." }
    if (-not $env:PSGALLERY_API_KEY) { throw 'PSGALLERY_API_KEY is empty.' }
    # Two prereleases of one ModuleVersion have one folder, which Windows locks while a session has the module loaded.
    $number = ($package.Version -split '-')[0]
    $same = Find-PSResource RemoteSessions -Version '*' -Prerelease -Repository $Repository -ErrorAction Ignore | Where-Object { "$($_.Version)" -in $number, "$number.0" }
    if ($same) { throw "The ModuleVersion $number has been published before: every release, and every prerelease, needs a ModuleVersion of its own." }
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
