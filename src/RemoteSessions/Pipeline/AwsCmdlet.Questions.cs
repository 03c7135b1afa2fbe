using System.Management.Automation;
using System.Reflection;

namespace RemoteSessions.Commands.Pipeline;

/// <content>Confirmation prompts before a change.</content>
public abstract partial class AwsCmdlet
{
    /// <summary>Whether the command runs with -WhatIf.</summary>
    internal bool WhatIf => MyInvocation.BoundParameters.TryGetValue("WhatIf", out var given)
        ? LanguagePrimitives.IsTrue(given)
        : LanguagePrimitives.IsTrue(GetVariableValue("WhatIfPreference"));

    /// <summary>
    /// Whether no prompt and no -WhatIf text will be shown, so that the command doesn't have to look up information for them.
    /// </summary>
    internal bool NobodyAsks(bool force)
    {
        var confirm = MyInvocation.BoundParameters.TryGetValue("Confirm", out var given) ? LanguagePrimitives.IsTrue(given) : (bool?)null;
        return !WhatIf && (confirm == false || (confirm is null && (force || GetVariableValue("ConfirmPreference") is ConfirmImpact.None)));
    }

    /// <summary>
    /// Whether ShouldProcess neither prompts nor shows a text, so that the command doesn't have to look up information for it.
    /// </summary>
    internal bool RunsUnasked(bool force = false)
    {
        if (WhatIf || MyInvocation.BoundParameters.ContainsKey("Confirm"))
            return NobodyAsks(force);
        var impact = GetType().GetCustomAttribute<CmdletAttribute>()?.ConfirmImpact ?? ConfirmImpact.Medium;
        return force || IsUnasked(impact);
    }

    /// <summary>Whether PowerShell doesn't prompt before a change with this impact unless -Confirm is specified.</summary>
    internal bool IsUnasked(ConfirmImpact impact) =>
        GetVariableValue("ConfirmPreference") is not ConfirmImpact preference || preference == ConfirmImpact.None || impact < preference;

    /// <summary>Prompts as PowerShell does. -Force answers the prompt, but overrides neither -WhatIf nor an explicit -Confirm.</summary>
    internal bool Confirmed(string target, string action, bool force)
    {
        var asked = MyInvocation.BoundParameters.TryGetValue("Confirm", out var confirm) && LanguagePrimitives.IsTrue(confirm);
        return (force && !WhatIf && !asked) || ShouldProcess(target, action);
    }
}
