#Requires -Version 7.4
<#
.SYNOPSIS
Writes the software bill of materials of the built module as CycloneDX 1.6 JSON.
.DESCRIPTION
For each package in project.assets.json whose assemblies are in the module, the bill of materials contains the hash that NuGet verified and
the license from the nuspec file. It also lists the libraries in ThirdParty.psd1 that are embedded in the module's assemblies, and the
SHA-256 hash of each file in the module.
#>
[CmdletBinding(SupportsShouldProcess)]
param(
    # Specifies the folder of the module.
    [Parameter(Mandatory)]
    [string] $Module,

    # Specifies the file to write.
    [Parameter(Mandatory)]
    [string] $Destination
)

$ErrorActionPreference = 'Stop'
$manifest = Import-PowerShellDataFile (Join-Path $Module 'RemoteSessions.psd1')
$data = $manifest.PrivateData.PSData
$version = $data.Prerelease ? "$($manifest.ModuleVersion)-$($data.Prerelease)" : $manifest.ModuleVersion
$files = Get-ChildItem $Module -Recurse -File | Where-Object FullName -NE ([IO.Path]::GetFullPath($Destination)) | Sort-Object FullName

function ConvertTo-Hexadecimal([string] $Base64) {
    [Convert]::ToHexString([Convert]::FromBase64String($Base64)).ToLowerInvariant()
}

function Get-ShippedPackage {
    $seen = @{}
    foreach ($project in 'RemoteSessions', 'RemoteSessions.Core', 'RemoteSessions.Aws', 'RemoteSessions.Emulator') {
        $assets = Get-Content "$PSScriptRoot/../src/$project/obj/project.assets.json" -Raw | ConvertFrom-Json -AsHashtable
        foreach ($target in $assets.targets.Values) {
            foreach ($key in $target.Keys) {
                $runtime = @($target[$key]['runtime']?.Keys | ForEach-Object { Split-Path $_ -Leaf })
                if ($target[$key].type -ne 'package' -or $seen.ContainsKey($key) -or -not $runtime.Where({ $_ -in $files.Name })) { continue }
                $seen[$key] = $true
                $name, $packageVersion = $key -split '/'
                $library = $assets.libraries[$key]
                $nuspec = Join-Path @($assets.packageFolders.Keys)[0] $library.path "$($name.ToLowerInvariant()).nuspec"
                $license = ([xml](Get-Content $nuspec -Raw)).package.metadata.license
                if ($license.type -ne 'expression') { throw "The package $key has no license expression. Check its license and add it to this script." }
                $purl = "pkg:nuget/$name@$packageVersion"
                [ordered]@{
                    type      = 'library'
                    'bom-ref' = $purl
                    name      = $name
                    version   = $packageVersion
                    hashes    = @(@{ alg = 'SHA-512'; content = ConvertTo-Hexadecimal $library.sha512 })
                    licenses  = @(@{ expression = $license.InnerText })
                    purl      = $purl
                }
            }
        }
    }
}

function Get-EmbeddedLibrary {
    $resources = foreach ($file in $files | Where-Object Name -Like 'RemoteSessions*.dll') {
        $reader = [System.Reflection.PortableExecutable.PEReader]::new([IO.File]::OpenRead($file))
        try {
            $metadata = [System.Reflection.Metadata.PEReaderExtensions]::GetMetadataReader($reader)
            foreach ($handle in $metadata.ManifestResources) { $metadata.GetString($metadata.GetManifestResource($handle).Name) }
        }
        finally { $reader.Dispose() }
    }
    foreach ($item in (Import-PowerShellDataFile "$PSScriptRoot/ThirdParty.psd1").Embedded) {
        if (-not $item.Resource.Where({ $_ -in $resources })) { continue }
        [ordered]@{ type = 'library'; 'bom-ref' = $item.Purl; name = $item.Name; version = $item.Version; licenses = @(@{ expression = $item.License }); purl = $item.Purl }
    }
}

$libraries = @(Get-ShippedPackage | Sort-Object { $_.name }) + @(Get-EmbeddedLibrary)
$root = "pkg:nuget/RemoteSessions@$version"
$bill = [ordered]@{
    bomFormat    = 'CycloneDX'
    specVersion  = '1.6'
    version      = 1
    metadata     = [ordered]@{
        timestamp = [DateTime]::UtcNow.ToString('yyyy-MM-ddTHH:mm:ssZ')
        component = [ordered]@{
            type      = 'library'
            'bom-ref' = $root
            name      = 'RemoteSessions'
            version   = $version
            licenses  = @(@{ expression = 'MIT' })
            purl      = $root
        }
    }
    components   = $libraries + @($files | ForEach-Object {
            $name = [IO.Path]::GetRelativePath($Module, $_.FullName).Replace('\', '/')
            [ordered]@{
                type      = 'file'
                'bom-ref' = "file:$name"
                name      = $name
                hashes    = @(@{ alg = 'SHA-256'; content = (Get-FileHash $_ -Algorithm SHA256).Hash.ToLowerInvariant() })
            }
        })
    dependencies = @([ordered]@{ ref = $root; dependsOn = @($libraries.ForEach({ $_.purl })) })
}
if ($PSCmdlet.ShouldProcess($Destination, 'Write the bill of materials')) {
    [IO.File]::WriteAllText($Destination, ($bill | ConvertTo-Json -Depth 10) + "`n")
}
