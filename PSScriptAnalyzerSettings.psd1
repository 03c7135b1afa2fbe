# All rules of all severities are enabled, except the following ones.
@{
    Severity     = @('Error', 'Warning', 'Information')
    ExcludeRules = @(
        # Commands such as Join-Path are clear without parameter names, even with three positional arguments.
        'PSAvoidUsingPositionalParameters'
        # The rule doesn't recognize the use of a parameter in a function of the same script or in a script block that runs in another
        # process.
        'PSReviewUnusedParameter'
        # The rule doesn't recognize that Pester blocks share variables.
        'PSUseDeclaredVarsMoreThanAssignments'
        # Helper functions of the build and the tests aren't commands of the module. The commands of the module are written in C#, and
        # ConfirmationTests tests -WhatIf and -Confirm.
        'PSUseShouldProcessForStateChangingFunctions'
        # Only Windows PowerShell requires a byte order mark. PowerShell 7.4 and later read files without a byte order mark as UTF-8.
        'PSUseBOMForUnicodeEncodedFile'
    )
}
