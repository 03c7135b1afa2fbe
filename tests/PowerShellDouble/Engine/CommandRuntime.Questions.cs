using System.Collections.ObjectModel;
using System.Management.Automation.Host;

namespace System.Management.Automation.Engine;

/// <summary>ShouldProcess and ShouldContinue, with the texts that PowerShell's users read.</summary>
internal sealed partial class CommandRuntime
{
    private Answer _processAnswer = Answer.Yes;
    private Answer _errorAnswer = Answer.Yes;

    private enum Answer
    {
        Yes,
        No,
        YesToAll,
        NoToAll,
    }

    public bool ShouldProcess(string target)
        => DoShouldProcess(Describe(processor.Info.Name, target), null, null, out _);

    public bool ShouldProcess(string target, string action)
        => DoShouldProcess(Describe(action, target), null, null, out _);

    public bool ShouldProcess(string verboseDescription, string verboseWarning, string caption)
        => DoShouldProcess(verboseDescription, verboseWarning, caption, out _);

    public bool ShouldProcess(string verboseDescription, string verboseWarning, string caption, out ShouldProcessReason shouldProcessReason)
        => DoShouldProcess(verboseDescription, verboseWarning, caption, out shouldProcessReason);

    public bool ShouldContinue(string query, string caption)
    {
        ThrowIfStopping();
        ThrowIfNotPermitted();
        return Ask(query, caption, hasAll: false, haltInsteadOfNo: false) is Answer.Yes or Answer.YesToAll;
    }

    public bool ShouldContinue(string query, string caption, ref bool yesToAll, ref bool noToAll)
        => ShouldContinue(query, caption, hasSecurityImpact: false, ref yesToAll, ref noToAll);

    public bool ShouldContinue(string query, string caption, bool hasSecurityImpact, ref bool yesToAll, ref bool noToAll)
    {
        if (noToAll) return false;
        if (yesToAll) return true;
        ThrowIfStopping();
        ThrowIfNotPermitted();
        var answer = Ask(query, caption, hasAll: true, haltInsteadOfNo: false, hasSecurityImpact);
        yesToAll = answer == Answer.YesToAll;
        noToAll = answer == Answer.NoToAll;
        return answer is Answer.Yes or Answer.YesToAll;
    }

    private static string Describe(string action, string target) => $"Performing the operation \"{action}\" on target \"{target}\".";

    private bool DoShouldProcess(string description, string warning, string caption, out ShouldProcessReason reason)
    {
        ThrowIfStopping();
        reason = ShouldProcessReason.None;
        switch (_processAnswer)
        {
            case Answer.NoToAll:
                return false;
            case Answer.YesToAll:
                return true;
        }

        var whatIf = Common.IsSet(nameof(CommonParameters.WhatIf)) ? Common.WhatIf.IsPresent : Session.Preference("WhatIfPreference", false);
        if (whatIf)
        {
            ThrowIfNotPermitted();
            reason = ShouldProcessReason.WhatIf;
            UI.WriteLine($"What if: {description}");
            return false;
        }

        if (NeedsNoQuestion())
        {
            if (Common.Verbose)
            {
                ThrowIfNotPermitted();
                WriteVerbose(description);
            }

            return true;
        }

        if (string.IsNullOrEmpty(warning)) warning = $"Are you sure you want to perform this action?\n{description}";
        ThrowIfNotPermitted();
        _processAnswer = Ask(warning, caption, hasAll: true, haltInsteadOfNo: false);
        return _processAnswer is Answer.Yes or Answer.YesToAll;
    }

    private bool NeedsNoQuestion()
    {
        var threshold = Common.IsSet(nameof(CommonParameters.Confirm))
            ? Common.Confirm ? ConfirmImpact.Low : ConfirmImpact.None
            : Session.Preference("ConfirmPreference", ConfirmImpact.High);
        return threshold == ConfirmImpact.None || threshold > processor.Metadata.ConfirmImpact;
    }

    private Answer Ask(string message, string caption, bool hasAll, bool haltInsteadOfNo, bool hasSecurityImpact = false)
    {
        var choices = new List<(Answer? Answer, ChoiceDescription Text)>
        {
            (Answer.Yes, new ChoiceDescription("&Yes", "Continue with only the next step of the operation.")),
        };
        if (hasAll) choices.Add((Answer.YesToAll, new ChoiceDescription("Yes to &All", "Continue with all the steps of the operation.")));
        choices.Add(haltInsteadOfNo
            ? (null, new ChoiceDescription("&Halt Command", "Stop this command."))
            : (Answer.No, new ChoiceDescription("&No", "Skip this operation and proceed with the next operation.")));
        var no = choices.Count - 1;
        if (hasAll && !haltInsteadOfNo)
            choices.Add((Answer.NoToAll, new ChoiceDescription("No to A&ll", "Skip this operation and all subsequent operations.")));
        var suspend = new ChoiceDescription("&Suspend", "Pause the current pipeline and return to the command prompt. Type \"exit\" to resume the pipeline.");
        var texts = new Collection<ChoiceDescription>([.. choices.Select(choice => choice.Text), suspend]);
        if (string.IsNullOrEmpty(message)) message = "Continue with this operation?";
        if (string.IsNullOrEmpty(caption)) caption = "Confirm";
        while (true)
        {
            var chosen = UI.PromptForChoice(caption, message, texts, hasSecurityImpact ? no : 0);
            if (chosen == choices.Count)
            {
                Session.Host.EnterNestedPrompt();
                continue;
            }

            // The host broke off the question, as Ctrl+C does.
            if (chosen < 0) throw Pipeline.Manage(new ActionPreferenceStopException("The running command stopped because the user interrupted the command."));
            return choices[chosen].Answer
                ?? throw Pipeline.Manage(new ActionPreferenceStopException("The running command stopped because the user selected the Stop option."));
        }
    }
}
