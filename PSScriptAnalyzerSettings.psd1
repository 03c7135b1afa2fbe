# All rules, of all severities, but these.
@{
    Severity     = @('Error', 'Warning', 'Information')
    ExcludeRules = @(
        # Join-Path with three parts and `dotnet build x.sln` are clear without names; in a user's script names are our own choice.
        'PSAvoidUsingPositionalParameters'
        # It does not look into functions of the same script, nor into blocks that run in another process: what it finds is used there.
        'PSReviewUnusedParameter'
        # Pester's blocks share variables in ways that it does not see.
        'PSUseDeclaredVarsMoreThanAssignments'
        # Helpers of the build and of tests are no commands for users; those are cmdlets in C#, and ConfirmationTests has them.
        'PSUseShouldProcessForStateChangingFunctions'
        # Windows PowerShell needs the mark; PowerShell 7.4 and newer reads UTF-8 without.
        'PSUseBOMForUnicodeEncodedFile'
    )
}
