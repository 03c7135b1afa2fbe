#Requires -Version 7.4
<#
.SYNOPSIS
Signs the built module with Authenticode. This script works only on Windows.
.DESCRIPTION
Signs every file whose signature an execution policy or an application control policy can check. The AllSigned execution policy checks .psd1 and .ps1xml files. App Control for Business
(WDAC) and AppLocker check .dll files. Files with a valid signature aren't changed. If a file can't be signed, the script fails.
#>
[CmdletBinding(SupportsShouldProcess)]
param(
    # Specifies the folder of the module.
    [Parameter(Mandatory)]
    [string] $Module,

    # Specifies a code-signing certificate with its private key.
    [Parameter(Mandatory)]
    [Security.Cryptography.X509Certificates.X509Certificate2] $Certificate,

    # Specifies the timestamp server. The timestamp server confirms when the file was signed, so that the signature remains valid after the
    # certificate has expired.
    [Parameter(Mandatory)]
    [uri] $TimestampServer
)

$ErrorActionPreference = 'Stop'
foreach ($file in Get-ChildItem -LiteralPath $Module -Recurse -File | Where-Object Extension -In '.dll', '.psd1', '.ps1xml') {
    if ((Get-AuthenticodeSignature -LiteralPath $file.FullName).Status -eq 'Valid' -or -not $PSCmdlet.ShouldProcess($file.FullName, 'Sign')) { continue }
    $signature = Set-AuthenticodeSignature -LiteralPath $file.FullName -Certificate $Certificate -HashAlgorithm SHA256 -TimestampServer $TimestampServer
    if ($signature.Status -ne 'Valid') { throw "The signature of $($file.Name) is $($signature.Status): $($signature.StatusMessage)" }
}
