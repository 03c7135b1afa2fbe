using System.Collections;

namespace System.Management.Automation.Engine;

/// <summary>What is shown, and what is kept in variables: the command's own parameters come before the session's preferences.</summary>
internal sealed partial class CommandRuntime
{
    private readonly Dictionary<string, ArrayList> _variables = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Answer> _answers = [];

    private ActionPreference ErrorAction => Preference(nameof(CommonParameters.ErrorAction), Common.ErrorAction, "ErrorActionPreference");

    private ActionPreference InformationPreference
        => Preference(nameof(CommonParameters.InformationAction), Common.InformationAction, nameof(InformationPreference));

    private ActionPreference ProgressPreference
        => Preference(nameof(CommonParameters.ProgressAction), Common.ProgressAction, nameof(ProgressPreference));

    private ActionPreference VerbosePreference
    {
        get
        {
            if (Common.IsSet(nameof(CommonParameters.Verbose))) return Common.Verbose ? ActionPreference.Continue : ActionPreference.SilentlyContinue;
            return Common.Debug ? Asking : Session.Preference(nameof(VerbosePreference), ActionPreference.SilentlyContinue);
        }
    }

    private ActionPreference DebugPreference
    {
        get
        {
            if (Common.IsSet(nameof(CommonParameters.Debug))) return Common.Debug ? ActionPreference.Continue : ActionPreference.SilentlyContinue;
            var preference = Session.Preference(nameof(DebugPreference), ActionPreference.SilentlyContinue);
            return preference == ActionPreference.Inquire ? Asking : preference;
        }
    }

    /// <summary>-Debug asks after each warning. PowerShell does so too, even where there is nobody to ask.</summary>
    private ActionPreference WarningPreference
    {
        get
        {
            if (Common.IsSet(nameof(CommonParameters.WarningAction))) return Common.WarningAction;
            if (Common.Debug) return ActionPreference.Inquire;
            return Common.Verbose ? ActionPreference.Continue : Session.Preference(nameof(WarningPreference), ActionPreference.Continue);
        }
    }

    private ActionPreference Asking => UI.External is null ? ActionPreference.Continue : ActionPreference.Inquire;

    public void PrepareVariables()
    {
        foreach (var name in new[] { Common.OutVariable, Common.ErrorVariable, Common.WarningVariable, Common.InformationVariable })
        {
            if (!string.IsNullOrEmpty(name)) VariableList(name);
        }
    }

    private static bool IsShown(ActionPreference preference)
        => preference is ActionPreference.Continue or ActionPreference.Stop or ActionPreference.Inquire or ActionPreference.Break;

    private static string StopMessage(string variable, string message)
        => $"The running command stopped because the preference variable \"{variable}\" or common parameter is set to Stop: {message}";

    private ActionPreference Preference(string parameter, ActionPreference own, string variable)
        => Common.IsSet(parameter) ? own : Session.Preference(variable, ActionPreference.Continue);

    private void Follow(ActionPreference preference, string variable, string message)
    {
        if (_answers.GetValueOrDefault(variable) == Answer.YesToAll) return;
        if (preference == ActionPreference.Stop) throw Pipeline.Manage(new ActionPreferenceStopException(StopMessage(variable, message)));
        if (preference == ActionPreference.Inquire) _answers[variable] = Ask(null, null, hasAll: true, haltInsteadOfNo: true);
    }

    /// <summary>"name" starts a new list for this command, "+name" goes on with the one that is there.</summary>
    private void Append(string name, object value)
    {
        if (string.IsNullOrEmpty(name)) return;
        VariableList(name).Add(value);
    }

    private ArrayList VariableList(string name)
    {
        if (_variables.TryGetValue(name, out var list)) return list;
        var plain = name.TrimStart('+');
        if (name[0] != '+' || Session.State.PSVariable.GetValue(plain) is not ArrayList existing)
        {
            existing = [];
            Session.State.PSVariable.Set(plain, existing);
        }

        return _variables[name] = existing;
    }
}
