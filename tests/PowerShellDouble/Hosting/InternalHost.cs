using System.Collections.ObjectModel;
using System.Globalization;
using System.Management.Automation.Host;
using System.Security;

namespace System.Management.Automation.Engine;

/// <summary>What a cmdlet sees as its host: the caller's host, or one without a user to ask.</summary>
internal sealed class InternalHost(PSHost external) : PSHost
{
    private readonly InternalHostUserInterface _ui = new(external?.UI);
    private readonly Guid _id = Guid.NewGuid();

    public PSHost External => external;

    public override string Name => external?.Name ?? "Default Host";

    public override Version Version => external?.Version ?? typeof(PSHost).Assembly.GetName().Version;

    public override Guid InstanceId => external?.InstanceId ?? _id;

    public override PSHostUserInterface UI => _ui;

    public override CultureInfo CurrentCulture => external?.CurrentCulture ?? CultureInfo.CurrentCulture;

    public override CultureInfo CurrentUICulture => external?.CurrentUICulture ?? CultureInfo.CurrentUICulture;

    public override PSObject PrivateData => external?.PrivateData;

    public override void SetShouldExit(int exitCode) => external?.SetShouldExit(exitCode);

    public override void EnterNestedPrompt() => throw new NotSupportedException("The double has no prompt.");

    public override void ExitNestedPrompt() => throw new NotSupportedException("The double has no prompt.");

    public override void NotifyBeginApplication() => external?.NotifyBeginApplication();

    public override void NotifyEndApplication() => external?.NotifyEndApplication();
}

/// <summary>Without a host every write is lost in silence and every question is refused.</summary>
internal sealed class InternalHostUserInterface(PSHostUserInterface external) : PSHostUserInterface
{
    public PSHostUserInterface External => external;

    public override PSHostRawUserInterface RawUI => external?.RawUI;

    public override bool SupportsVirtualTerminal => external?.SupportsVirtualTerminal ?? false;

    private PSHostUserInterface Asked => external ?? throw NotInteractive(
        "A command that prompts the user failed because the host program or the command type does not support user interaction. Try a host program that supports user interaction, such as the PowerShell Console, and remove prompt-related commands from command types that do not support user interaction.");

    public override string ReadLine() => Asked.ReadLine();

    public override SecureString ReadLineAsSecureString() => Asked.ReadLineAsSecureString();

    public override void Write(string value) => external?.Write(value);

    public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value)
        => external?.Write(foregroundColor, backgroundColor, value);

    public override void WriteLine() => external?.WriteLine();

    public override void WriteLine(string value) => external?.WriteLine(value);

    public override void WriteLine(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value)
        => external?.WriteLine(foregroundColor, backgroundColor, value);

    public override void WriteErrorLine(string value) => external?.WriteErrorLine(value);

    public override void WriteDebugLine(string message) => external?.WriteDebugLine(message);

    public override void WriteProgress(long sourceId, ProgressRecord record) => external?.WriteProgress(sourceId, record);

    public override void WriteVerboseLine(string message) => external?.WriteVerboseLine(message);

    public override void WriteWarningLine(string message) => external?.WriteWarningLine(message);

    public override void WriteInformation(InformationRecord record) => external?.WriteInformation(record);

    public override Dictionary<string, PSObject> Prompt(string caption, string message, Collection<FieldDescription> descriptions)
        => external is null ? throw PromptRefused(message) : external.Prompt(caption, message, descriptions);

    public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName)
        => external is null ? throw PromptRefused(message) : external.PromptForCredential(caption, message, userName, targetName);

    public override PSCredential PromptForCredential(
        string caption, string message, string userName, string targetName, PSCredentialTypes allowedCredentialTypes, PSCredentialUIOptions options)
        => external is null
            ? throw PromptRefused(message)
            : external.PromptForCredential(caption, message, userName, targetName, allowedCredentialTypes, options);

    public override int PromptForChoice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice)
        => external is null ? throw PromptRefused(message) : external.PromptForChoice(caption, message, choices, defaultChoice);

    private static HostException PromptRefused(string message) => NotInteractive(
        $"A command that prompts the user failed because the host program or the command type does not support user interaction. The host was attempting to request confirmation with the following message: {message}");

    private static HostException NotInteractive(string message)
        => new(message, null, "HostFunctionNotImplemented", ErrorCategory.NotImplemented);
}
