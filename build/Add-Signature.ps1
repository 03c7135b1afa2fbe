#Requires -Version 7.4
<#
.SYNOPSIS
Signs the built module with Authenticode. Windows only.
.DESCRIPTION
Signs every file of which a policy checks the signature: AllSigned checks .psd1 and .ps1xml, and App Control for Business (WDAC) and AppLocker
check .dll. A file that has a valid signature keeps it. A file that could not be signed is an error.
#>
[CmdletBinding(SupportsShouldProcess)]
param(
    # The folder of the module.
    [Parameter(Mandatory)]
    [string] $Module,

    # A certificate for code signing, with its private key.
    [Parameter(Mandatory)]
    [Security.Cryptography.X509Certificates.X509Certificate2] $Certificate,

    # The server that confirms when the signature was made, so that it stays valid after the certificate has expired.
    [Parameter(Mandatory)]
    [uri] $TimestampServer
)

$ErrorActionPreference = 'Stop'
foreach ($file in Get-ChildItem -LiteralPath $Module -Recurse -File | Where-Object Extension -In '.dll', '.psd1', '.ps1xml') {
    if ((Get-AuthenticodeSignature -LiteralPath $file.FullName).Status -eq 'Valid' -or -not $PSCmdlet.ShouldProcess($file.FullName, 'Sign')) { continue }
    $signature = Set-AuthenticodeSignature -LiteralPath $file.FullName -Certificate $Certificate -HashAlgorithm SHA256 -TimestampServer $TimestampServer
    if ($signature.Status -ne 'Valid') { throw "The signature of $($file.Name) is $($signature.Status): $($signature.StatusMessage)" }
}
