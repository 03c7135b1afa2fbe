#Requires -Version 7.4
# Tests build.ps1 -Task Publish. The tests use a local folder instead of the PowerShell Gallery. The module that the tests publish consists
# of one file.

BeforeAll {
    $repositoryRoot = (Resolve-Path "$PSScriptRoot/../..").Path
    $gallery = New-Item (Join-Path $TestDrive 'gallery') -ItemType Directory
    $name = "RemoteSessions-$(New-Guid)"
    Register-PSResourceRepository -Name $name -Uri $gallery.FullName -Trusted
    $key = $env:PSGALLERY_API_KEY
    $env:PSGALLERY_API_KEY = 'a-key'

    function Publish-Version([string] $ModuleVersion, [string] $Prerelease, [string] $Tag) {
        $root = New-Item (Join-Path $TestDrive (New-Guid)) -ItemType Directory
        $module = New-Item (Join-Path $root 'out' 'RemoteSessions') -ItemType Directory
        Copy-Item (Join-Path $repositoryRoot 'build.ps1') $root
        "@{ ModuleVersion = '$ModuleVersion'; GUID = '6f1c2b1e-7d0a-4a57-9f3e-0f7b7a3f5c11'; Author = 'a'; Description = 'd'; PrivateData = @{ PSData = @{ Prerelease = '$Prerelease' } } }" |
            Tee-Object (Join-Path $module 'RemoteSessions.psd1') | Set-Content (Join-Path $root 'RemoteSessions.psd1')
        Compress-PSResource -Path $module -DestinationPath (Join-Path $root 'out')
        $text = pwsh -NoProfile -NonInteractive -File (Join-Path $root 'build.ps1') -Task Publish -Tag $Tag -Repository $name 2>&1 | Out-String
        [pscustomobject]@{ Exit = $LASTEXITCODE; Text = $text -replace '\s+', ' ' }
    }
}

AfterAll {
    Unregister-PSResourceRepository $name
    $env:PSGALLERY_API_KEY = $key
}

Describe 'build.ps1 -Task Publish' {
    It 'publishes a version once, and no second prerelease of the same ModuleVersion' {
        (Publish-Version 0.1.0 alpha1 v0.1.0-alpha2).Text | Should -Match "doesn't match the version 0\.1\.0-alpha1"
        (Publish-Version 0.1.0 alpha1 v0.1.0-alpha1).Exit | Should -Be 0
        (Publish-Version 0.1.0 alpha2 v0.1.0-alpha2).Text | Should -Match 'The ModuleVersion 0\.1\.0 has already been published'
        (Publish-Version 0.1.0 '' v0.1.0).Text | Should -Match 'The ModuleVersion 0\.1\.0 has already been published'
        (Publish-Version 0.1.1 alpha2 v0.1.1-alpha2).Exit | Should -Be 0
        (Publish-Version 0.2.0 '' v0.2.0).Exit | Should -Be 0
        (Get-ChildItem $gallery).Name | Sort-Object | Should -Be 'RemoteSessions.0.1.0-alpha1.nupkg', 'RemoteSessions.0.1.1-alpha2.nupkg', 'RemoteSessions.0.2.0.nupkg'
    }
}
