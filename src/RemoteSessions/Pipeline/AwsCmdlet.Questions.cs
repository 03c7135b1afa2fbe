using System.Management.Automation;
using System.Reflection;

namespace RemoteSessions.Commands.Pipeline;

/// <content>What is asked before a change, and whether anybody is asked.</content>
public abstract partial class AwsCmdlet
{
    /// <summary>Whether the user asked to see what would happen only.</summary>
    internal bool WhatIf => MyInvocation.BoundParameters.TryGetValue("WhatIf", out var given)
        ? LanguagePrimitives.IsTrue(given)
        : LanguagePrimitives.IsTrue(GetVariableValue("WhatIfPreference"));

    /// <summary>Whether nobody will read what the command would do: it need not find out more than it has to know.</summary>
    internal bool NobodyAsks(bool force)
    {
        var confirm = MyInvocation.BoundParameters.TryGetValue("Confirm", out var given) ? LanguagePrimitives.IsTrue(given) : (bool?)null;
        return !WhatIf && (confirm == false || (confirm is null && (force || GetVariableValue("ConfirmPreference") is ConfirmImpact.None)));
    }

    /// <summary>
    /// Whether ShouldProcess neither asks nor tells: then a command needn't look up what only the question would say.
    /// </summary>
    internal bool RunsUnasked(bool force = false)
    {
        if (WhatIf || MyInvocation.BoundParameters.ContainsKey("Confirm"))
            return NobodyAsks(force);
        var impact = GetType().GetCustomAttribute<CmdletAttribute>()?.ConfirmImpact ?? ConfirmImpact.Medium;
        return force || IsUnasked(impact);
    }

    /// <summary>Whether PowerShell doesn't ask before a change of an impact, unless -Confirm tells it to.</summary>
    internal bool IsUnasked(ConfirmImpact impact) =>
        GetVariableValue("ConfirmPreference") is not ConfirmImpact preference || preference == ConfirmImpact.None || impact < preference;

    /// <summary>Asks as PowerShell asks; -Force answers the question, but not -WhatIf and not an explicit -Confirm.</summary>
    internal bool Confirmed(string target, string action, bool force)
    {
        var asked = MyInvocation.BoundParameters.TryGetValue("Confirm", out var confirm) && LanguagePrimitives.IsTrue(confirm);
        return (force && !WhatIf && !asked) || ShouldProcess(target, action);
    }
}
