#Requires -Version 7.4
# Tests which files build.ps1 -Task Pack signs. PowerShell supports Authenticode only on Windows, so the tests use stubs for the two
# Authenticode commands.

BeforeAll {
    $repositoryRoot = (Resolve-Path "$PSScriptRoot/../..").Path
    $modulePath = Join-Path $repositoryRoot 'out' 'RemoteSessions'
    $key = [Security.Cryptography.RSA]::Create(2048)
    $request = [Security.Cryptography.X509Certificates.CertificateRequest]::new('CN=Test', $key, 'SHA256', [Security.Cryptography.RSASignaturePadding]::Pkcs1)
    $settings = @{
        Module          = $modulePath
        Certificate     = $request.CreateSelfSigned([DateTimeOffset]::Now, [DateTimeOffset]::Now.AddDays(1))
        TimestampServer = 'http://timestamp.example.com'
    }
    $signed = [Collections.Generic.List[string]]::new()
    $already, $result = '', 'Valid'
    function Get-TestSignature { param($LiteralPath) @{ Status = (Split-Path $LiteralPath -Leaf) -eq $already ? 'Valid' : 'NotSigned' } }
    function Set-TestSignature {
        param($LiteralPath, $Certificate, $HashAlgorithm, $TimestampServer)
        $signed.Add("$([IO.Path]::GetRelativePath($modulePath, $LiteralPath)) $($Certificate.Subject) $HashAlgorithm $TimestampServer".Replace('\', '/'))
        @{ Status = $result; StatusMessage = 'The time stamp server gave no answer.' }
    }
    foreach ($verb in 'Get', 'Set') { Set-Alias "$verb-AuthenticodeSignature" "$verb-TestSignature" }
}

Describe 'Signing' {
    BeforeEach {
        $signed.Clear()
        $already, $result = '', 'Valid'
    }

    It 'signs exactly the files whose signatures policies check' {
        & "$repositoryRoot/build/Add-Signature.ps1" @settings
        $files = (Get-ChildItem $modulePath -Recurse -File).ForEach({ [IO.Path]::GetRelativePath($modulePath, $_.FullName).Replace('\', '/') }) -match '\.(dll|psd1|ps1xml)$'
        $files.Count | Should -BeGreaterThan 10
        $signed | Sort-Object | Should -Be ($files | ForEach-Object { "$_ CN=Test SHA256 http://timestamp.example.com/" } | Sort-Object)
    }

    It 'keeps a valid signature' {
        $already = 'AWSSDK.SSO.dll'
        & "$repositoryRoot/build/Add-Signature.ps1" @settings
        $signed -match 'AWSSDK.SSO.dll' | Should -BeNullOrEmpty
        $signed -match 'AWSSDK.SSOOIDC.dll' | Should -HaveCount 1
    }

    It 'signs nothing with -WhatIf' {
        & "$repositoryRoot/build/Add-Signature.ps1" @settings -WhatIf
        $signed | Should -BeNullOrEmpty
    }

    It 'fails if a file can''t be signed' {
        $result = 'UnknownError'
        { & "$repositoryRoot/build/Add-Signature.ps1" @settings } | Should -Throw 'The signature of * is UnknownError: The time stamp server gave no answer.'
        $signed | Should -HaveCount 1
    }
}

Describe 'build.ps1 -Task Pack -CertificateThumbprint' {
    It 'reports a missing certificate before it builds' {
        $text = pwsh -NoProfile -NonInteractive -File (Join-Path $repositoryRoot 'build.ps1') -Task Pack -CertificateThumbprint 0000 2>&1 | Out-String
        $LASTEXITCODE | Should -Be 1
        $text -replace '\s+', ' ' | Should -Match ($IsWindows ? "has no code-signing certificate with the thumbprint '0000'" : 'Files can be signed only on Windows')
    }
}
