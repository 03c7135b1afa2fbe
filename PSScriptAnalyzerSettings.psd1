# All rules of all severities are enabled, except the following ones.
@{
    Severity     = @('Error', 'Warning', 'Information')
    ExcludeRules = @(
        # Commands such as Join-Path with three parts are clear without parameter names.
        'PSAvoidUsingPositionalParameters'
        # The rule doesn't check functions of the same script or script blocks that run in another process, so it reports parameters that
        # are used there.
        'PSReviewUnusedParameter'
        # The rule doesn't recognize how Pester blocks share variables.
        'PSUseDeclaredVarsMoreThanAssignments'
        # Helper functions of the build and the tests aren't commands for users. ConfirmationTests checks the commands for users, which are
        # written in C#.
        'PSUseShouldProcessForStateChangingFunctions'
        # Only Windows PowerShell requires a byte order mark. PowerShell 7.4 and later read UTF-8 without it.
        'PSUseBOMForUnicodeEncodedFile'
    )
}
