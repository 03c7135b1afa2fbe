using System.Management.Automation;
using System.Reflection;

namespace RemoteSessions.Commands.Pipeline;

/// <content>Prompts for confirmation before a change.</content>
public abstract partial class AwsCmdlet
{
    /// <summary>Indicates whether the command runs with -WhatIf.</summary>
    internal bool WhatIf => MyInvocation.BoundParameters.TryGetValue("WhatIf", out var given)
        ? LanguagePrimitives.IsTrue(given)
        : LanguagePrimitives.IsTrue(GetVariableValue("WhatIfPreference"));

    /// <summary>
    /// Returns true if the command shows neither a prompt nor -WhatIf text. In this case, the command doesn't have to look up the
    /// information that a prompt or a -WhatIf message would contain.
    /// </summary>
    internal bool NobodyAsks(bool force)
    {
        var confirm = MyInvocation.BoundParameters.TryGetValue("Confirm", out var given) ? LanguagePrimitives.IsTrue(given) : (bool?)null;
        return !WhatIf && (confirm == false || (confirm is null && (force || GetVariableValue("ConfirmPreference") is ConfirmImpact.None)));
    }

    /// <summary>
    /// Returns true if ShouldProcess shows neither a prompt nor -WhatIf text. In this case, the command doesn't have to look up information
    /// for ShouldProcess.
    /// </summary>
    internal bool RunsUnasked(bool force = false)
    {
        if (WhatIf || MyInvocation.BoundParameters.ContainsKey("Confirm"))
            return NobodyAsks(force);
        var impact = GetType().GetCustomAttribute<CmdletAttribute>()?.ConfirmImpact ?? ConfirmImpact.Medium;
        return force || IsUnasked(impact);
    }

    /// <summary>Returns true if $ConfirmPreference suppresses the confirmation prompt for changes with the specified impact.</summary>
    internal bool IsUnasked(ConfirmImpact impact) =>
        GetVariableValue("ConfirmPreference") is not ConfirmImpact preference || preference == ConfirmImpact.None || impact < preference;

    /// <summary>
    /// Calls ShouldProcess, which might prompt for confirmation. -Force suppresses the prompt, but overrides neither -WhatIf nor an
    /// explicit -Confirm.
    /// </summary>
    internal bool Confirmed(string target, string action, bool force)
    {
        var asked = MyInvocation.BoundParameters.TryGetValue("Confirm", out var confirm) && LanguagePrimitives.IsTrue(confirm);
        return (force && !WhatIf && !asked) || ShouldProcess(target, action);
    }
}
