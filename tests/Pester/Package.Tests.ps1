#Requires -Version 7.4
# Tests the contents and metadata of the package, and its installation. The environment variable REMOTESESSIONS_PACKAGE, which build.ps1
# -Task TestPackage sets, specifies the path of the package. If the variable isn't set, the tests create a package from out/RemoteSessions.

BeforeDiscovery {
    $canPack = $env:REMOTESESSIONS_PACKAGE -or (Get-Module Microsoft.PowerShell.PlatyPS -ListAvailable)
    # Only a Release build omits the paths of the source files. Other builds contain these paths, because debuggers need them.
    $library = [System.Reflection.Assembly]::LoadFrom((Resolve-Path "$PSScriptRoot/../../out/RemoteSessions/RemoteSessions.Core.dll").Path)
    $isRelease = [System.Reflection.CustomAttributeExtensions]::GetCustomAttribute($library, [System.Reflection.AssemblyConfigurationAttribute]).Configuration -eq 'Release'
}

BeforeAll {
    . "$PSScriptRoot/HelpPages.ps1"
    $manifest = Import-PowerShellDataFile (Join-Path $repositoryRoot 'RemoteSessions.psd1')
    $data = $manifest.PrivateData.PSData
    $version = $data.Prerelease ? "$($manifest.ModuleVersion)-$($data.Prerelease)" : $manifest.ModuleVersion
}

Describe 'The manifest' {
    It 'has metadata for the gallery: <_>' -ForEach 'ProjectUri', 'LicenseUri', 'IconUri' {
        $data[$_] | Should -Match '^https://\S+$'
    }

    It 'specifies existing files' {
        foreach ($address in $data.LicenseUri, $data.IconUri, [regex]::Match($data.ReleaseNotes, 'https://\S+').Value) {
            $address | Should -Match '/main/(.+)$'
            Join-Path $repositoryRoot ($address -replace '^.*/main/') | Should -Exist
        }
    }

    It 'has release notes in plain text, because the gallery doesn''t render Markdown' {
        $data.ReleaseNotes | Should -Match '^[A-Z][^.]+\.' -Because 'the release notes must begin with a sentence'
    }

    It 'has no list of files, because PowerShell resolves the path of each file whenever the module is imported' {
        $manifest.FileList | Should -BeNullOrEmpty
    }

    It 'is valid in the built module' {
        (Test-ModuleManifest (Join-Path $modulePath 'RemoteSessions.psd1')).Version | Should -Be $manifest.ModuleVersion
    }

    It 'has tags for the search' {
        foreach ($tag in 'AWS', 'DeviceFarm', 'AppStream', 'WorkSpaces', 'PSEdition_Core', 'Windows', 'Linux', 'MacOS') { $data.Tags | Should -Contain $tag }
        $data.Tags | Where-Object { $_ -match '\s' } | Should -BeNullOrEmpty
    }

    It 'has the same version as all assemblies of the module' {
        foreach ($file in Get-ChildItem $modulePath -Recurse -Filter 'RemoteSessions*.dll') {
            "$($file.Name) $([Diagnostics.FileVersionInfo]::GetVersionInfo($file).FileVersion)" | Should -Be "$($file.Name) $($manifest.ModuleVersion).0"
        }
    }

    It 'has an icon of 128 by 128 pixels' {
        $bytes = [IO.File]::ReadAllBytes((Join-Path $repositoryRoot 'assets' 'icon.png'))
        [Text.Encoding]::ASCII.GetString($bytes[1..3]) | Should -Be 'PNG'
        # The width and height of the PNG file, each stored as four bytes in big-endian order.
        $bytes[16..23] | Should -Be 0, 0, 0, 128, 0, 0, 0, 128
    }
}

Describe 'The package (needs Microsoft.PowerShell.PlatyPS unless it is specified)' -Skip:(-not $canPack) {
    BeforeAll {
        $package = $env:REMOTESESSIONS_PACKAGE
        if (-not $package) {
            # The test uses a separate process, so that PlatyPS isn't loaded into this process.
            $package = pwsh -NoProfile -NonInteractive -File (Join-Path $repositoryRoot 'build.ps1') -Task Pack -NoBuild | Select-Object -Last 1
        }
        $content = Join-Path $TestDrive 'content'
        [IO.Compression.ZipFile]::ExtractToDirectory($package, $content)
        $names = Get-ChildItem -LiteralPath $content -Recurse -File -Force | ForEach-Object { [IO.Path]::GetRelativePath($content, $_.FullName).Replace('\', '/') }
        # These files belong to the package format and aren't installed.
        $wrapping = '_rels/.rels', 'RemoteSessions.nuspec', '[Content_Types].xml'
        # The name of the file with the core properties contains a GUID, so the test uses a pattern.
        $installed = $names | Where-Object { $_ -notin $wrapping -and $_ -notlike 'package/services/metadata/core-properties/*.psmdcp' }
        $bill = Get-Content (Join-Path $content 'RemoteSessions.cdx.json') -Raw | ConvertFrom-Json
        $libraries = $bill.components | Where-Object type -EQ library
        $thirdParty = Import-PowerShellDataFile (Join-Path $repositoryRoot 'build' 'ThirdParty.psd1')
        $notices = Get-Content (Join-Path $content 'THIRD-PARTY-NOTICES.md') -Raw
        $packages = Get-ChildItem (Join-Path $content 'aws') -Filter '*.dll' | Where-Object Name -NotLike 'RemoteSessions*'
    }

    It 'is named after its version' {
        Split-Path $package -Leaf | Should -Be "RemoteSessions.$version.nupkg"
    }

    It 'has exactly these files' -ForEach @{ IsRelease = $isRelease } {
        # For each runtime, a Release build has two folders with precompiled assemblies.
        $ahead = foreach ($system in 'win-x64', 'linux-x64', 'osx-arm64') {
            "aws/net10.0/$system/AWSSDK.Core.dll", "aws/net10.0/$system/RemoteSessions.Aws.dll"
            "net10.0/$system/RemoteSessions.Core.dll", "net10.0/$system/RemoteSessions.dll"
        }
        $topics = (Get-ChildItem $pagesFolder -Filter 'about_*.md').BaseName.ForEach({ "en-US/$_.help.txt" })
        $views = (Get-ChildItem (Join-Path $repositoryRoot 'formats') -Filter '*.ps1xml').Name.ForEach({ "formats/$_" })
        @($manifest.FormatsToProcess) + @($manifest.TypesToProcess) | Where-Object { $_ } | Sort-Object | Should -Be ($views | Sort-Object)
        $expected = @(
            'LICENSE', 'THIRD-PARTY-NOTICES.md', 'RemoteSessions.cdx.json', 'RemoteSessions.psd1'
            'RemoteSessions.dll', 'RemoteSessions.Core.dll', 'RemoteSessions.Loader.dll', 'RemoteSessions.Emulator.dll'
            'aws/RemoteSessions.Aws.dll', 'aws/AWSSDK.Core.dll', 'aws/AWSSDK.SecurityToken.dll', 'aws/AWSSDK.SSO.dll', 'aws/AWSSDK.SSOOIDC.dll'
            'en-US/RemoteSessions.dll-Help.xml'
        ) + $topics + $views + ($IsRelease ? $ahead : @())
        $installed | Sort-Object | Should -Be ($expected | Sort-Object)
        $names.Where({ $_ -in $wrapping }).Count | Should -Be $wrapping.Count
    }

    It 'is small' {
        # The measured package size is 11.4 MB. The unpacked size is 31.6 MB, including 25.4 MB of precompiled assemblies and 1.9 MB of
        # help.
        (Get-Item $package).Length | Should -BeLessThan 12.5MB
        (Get-ChildItem -LiteralPath $content -Recurse -File -Force | Measure-Object Length -Sum).Sum | Should -BeLessThan 34MB
    }

    It 'has the manifest of the repository, and the same metadata for the gallery' {
        $text = Get-Content (Join-Path $content 'RemoteSessions.psd1') -Raw
        $own = Get-Content (Join-Path $repositoryRoot 'RemoteSessions.psd1') -Raw
        # In a signed file, the signature follows the text.
        ($text -replace '(?s)\r?\n# SIG # Begin signature block.*').TrimEnd() | Should -Be $own.TrimEnd()
        $nuspec = ([xml](Get-Content (Join-Path $content 'RemoteSessions.nuspec') -Raw)).package.metadata
        $nuspec.id | Should -Be 'RemoteSessions'
        $nuspec.version | Should -Be $version
        $nuspec.projectUrl | Should -Be $data.ProjectUri
        $nuspec.licenseUrl | Should -Be $data.LicenseUri
        $nuspec.iconUrl | Should -Be $data.IconUri
        $nuspec.releaseNotes | Should -Be $data.ReleaseNotes
        foreach ($tag in @('PSModule') + $data.Tags) { $nuspec.tags -split ' ' | Should -Contain $tag }
    }

    It 'has the help of every command and every parameter' {
        $help = ([xml](Get-Content (Join-Path $content 'en-US/RemoteSessions.dll-Help.xml') -Raw)).helpItems.ChildNodes
        $help.details.name | Sort-Object | Should -Be (Get-ExportedName | Sort-Object)
        foreach ($command in $help) {
            $synopsis = ($command.details.description.para -replace '[`*]|\[|\]\([^)]*\)' -replace '\s+', ' ').Trim()
            (Get-PageSection (Get-PageText $command.details.name) 'SYNOPSIS') -replace '[`*]|\[|\]\([^)]*\)' -replace '\s+', ' ' | Should -Be $synopsis
            $described = @($command.parameters.parameter.name)
            (Get-OwnParameter $command.details.name).Name | Where-Object { $_ -notin $described } | Should -BeNullOrEmpty
        }
    }

    It 'contains no path of the build computer (needs a Release build)' -Skip:(-not $isRelease) {
        foreach ($file in Get-ChildItem -LiteralPath $content -Recurse -Filter 'RemoteSessions*.dll') {
            $text = [Text.Encoding]::Latin1.GetString([IO.File]::ReadAllBytes($file))
            "$($file.Name): $([regex]::Match($text, '[\x20-\x7e]*[\\/]obj[\\/][\x20-\x7e]*').Value)" | Should -BeLike "$($file.Name): /_/src/*"
            foreach ($folder in $repositoryRoot, $HOME) { $text.Contains($folder, 'OrdinalIgnoreCase') | Should -BeFalse -Because "$($file.Name) must not contain the path $folder" }
        }
    }

    Context 'the bill of materials' {
        It 'has this version' {
            $bill.bomFormat | Should -Be 'CycloneDX'
            $bill.specVersion | Should -Be '1.6'
            $bill.metadata.component.version | Should -Be $version
        }

        It 'has the SHA-256 hash of exactly the other files' {
            $listed = $bill.components | Where-Object type -EQ file
            $listed.name | Sort-Object | Should -Be ($installed | Where-Object { $_ -ne 'RemoteSessions.cdx.json' } | Sort-Object)
            foreach ($file in $listed) {
                $hash = (Get-FileHash -LiteralPath (Join-Path $content $file.name) -Algorithm SHA256).Hash
                "$($file.name) $($file.hashes[0].content)" | Should -Be "$($file.name) $($hash.ToLowerInvariant())"
            }
        }

        It 'has every package with its version, license, and hash' {
            $libraries.Where({ $_.purl -like 'pkg:nuget/*' }).name | Sort-Object | Should -Be ($packages.BaseName | Sort-Object)
            $central = ([xml](Get-Content (Join-Path $repositoryRoot 'Directory.Packages.props') -Raw)).Project.ItemGroup.PackageVersion
            foreach ($library in $libraries.Where({ $_.purl -like 'pkg:nuget/*' })) {
                $library.version | Should -Be ($central | Where-Object Include -EQ $library.name).Version
                $library.licenses[0].expression | Should -Be 'Apache-2.0'
                $library.hashes[0].content | Should -Match '^[0-9a-f]{128}$'
            }
            $bill.dependencies[0].dependsOn | Should -Be $libraries.purl
        }

        It 'has all embedded third-party resources' {
            $own = Get-ChildItem -LiteralPath $content -Recurse -Filter 'RemoteSessions*.dll' | Where-Object FullName -NotMatch '[\\/]runtimes[\\/]'
            $known = @($thirdParty.Embedded.Resource) + @($thirdParty.Own) | Where-Object { $_ }
            $resources = foreach ($file in $own) {
                $reader = [System.Reflection.PortableExecutable.PEReader]::new([IO.File]::OpenRead($file))
                try {
                    $metadata = [System.Reflection.Metadata.PEReaderExtensions]::GetMetadataReader($reader)
                    foreach ($handle in $metadata.ManifestResources) { $metadata.GetString($metadata.GetManifestResource($handle).Name) }
                }
                finally { $reader.Dispose() }
            }
            $resources | Where-Object { $_ -notin $known } | Should -BeNullOrEmpty -Because 'build/ThirdParty.psd1 must list the owner of each resource'
            $embedded = $thirdParty.Embedded | Where-Object { $_.Resource | Where-Object { $_ -in $resources } }
            $libraries.purl | Where-Object { $_ -notlike 'pkg:nuget/*' } | Should -Be $embedded.Purl
        }
    }

    It 'has a notice with the license of all third-party content' {
        foreach ($library in $libraries) {
            $section = $notices -split '(?m)^## ' | Where-Object { $_ -match "^(.*, )?$([regex]::Escape($library.name))( [\d.]+)?(,|\r?\n)" }
            $section | Should -HaveCount 1 -Because "$($library.name) must have exactly one notice"
            $section | Should -Match "\b$([regex]::Escape($library.licenses[0].expression))\b"
            $section | Should -Match 'Copyright'
            # The notice must contain the whole license, not only its name.
            $section.Length | Should -BeGreaterThan 900
        }
        foreach ($file in $packages) { $notices | Should -Match "\b$([regex]::Escape($file.BaseName))\b" }
    }

    It 'can be installed from a repository into a clean profile' {
        $clean = New-Item (Join-Path $TestDrive 'home') -ItemType Directory
        $script = {
            param($folder, $version, $repository)
            $ErrorActionPreference = 'Stop'
            Register-PSResourceRepository -Name $repository -Uri $folder -Trusted
            try {
                # On Windows, the folder for the modules of the current user can't be changed.
                if ($IsWindows) {
                    Save-PSResource RemoteSessions -Version $version -Repository $repository -Path "$env:HOME/Modules"
                    $env:PSModulePath = "$env:HOME/Modules"
                }
                else { Install-PSResource RemoteSessions -Version $version -Repository $repository }
            }
            finally { Unregister-PSResourceRepository $repository }
            Import-Module RemoteSessions
            $null = Start-RemoteSessionEmulator
            $word = 'New-DFRemoteSession -Dev'
            $live = 'Get-ASFleet -Region us-east-1 -Name prod'
            # A completer stops after 300 ms, but the first completion on a busy computer might take longer, so the test repeats the
            # completion.
            $names = 1..10 | ForEach-Object { (TabExpansion2 $live $live.Length).CompletionMatches.CompletionText } | Where-Object { $_ } | Select-Object -First 1
            [pscustomobject]@{
                Path       = (Get-Module RemoteSessions).Path
                Version    = "$((Get-Module RemoteSessions).Version)"
                Prerelease = "$((Get-Module RemoteSessions).PrivateData.PSData.Prerelease)"
                Help       = Get-Help New-DFRemoteSession -Full | Out-String -Width 200
                Topic      = Get-Help about_RemoteSessions | Out-String
                Parameter  = (TabExpansion2 $word $word.Length).CompletionMatches.CompletionText
                Name       = $names
                Projects   = @(Get-DFRemoteProject).Count
            }
        }
        $before = $env:HOME, $env:XDG_DATA_HOME, $env:XDG_CONFIG_HOME, $env:PSModulePath
        try {
            $env:HOME = $clean.FullName
            $env:XDG_DATA_HOME = $env:XDG_CONFIG_HOME = $env:PSModulePath = $null
            $seen = pwsh -NoProfile -NonInteractive -Command $script -args (Split-Path $package), $version, "RemoteSessions-$(New-Guid)"
        }
        finally {
            $env:HOME, $env:XDG_DATA_HOME, $env:XDG_CONFIG_HOME, $env:PSModulePath = $before
        }

        $seen.Path | Should -BeLike (Join-Path $clean '*RemoteSessions.psd1')
        $seen.Version | Should -Be $manifest.ModuleVersion
        $seen.Prerelease | Should -Be $data.Prerelease
        $seen.Help | Should -Match ([regex]::Escape(((Get-PageSection (Get-PageText 'New-DFRemoteSession') 'DESCRIPTION') -split '[.\n]')[0]))
        $seen.Help | Should -Match 'Example 2: Start a session with an app'
        $seen.Topic | Should -Match 'about_RemoteSessions'
        $seen.Parameter | Should -Contain '-DeviceArn'
        $seen.Name | Should -Contain 'prod-apps'
        $seen.Projects | Should -Be 2
    }
}
