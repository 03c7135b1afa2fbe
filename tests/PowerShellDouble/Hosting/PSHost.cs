using System.Collections.ObjectModel;
using System.Globalization;
using System.Security;

namespace System.Management.Automation.Host;

public abstract class PSHost
{
    protected PSHost()
    {
    }

    public abstract string Name { get; }

    public abstract Version Version { get; }

    public abstract Guid InstanceId { get; }

    public abstract PSHostUserInterface UI { get; }

    public abstract CultureInfo CurrentCulture { get; }

    public abstract CultureInfo CurrentUICulture { get; }

    public virtual PSObject PrivateData => null;

    public virtual bool DebuggerEnabled
    {
        get => false;
        set => throw new NotImplementedException();
    }

    public abstract void SetShouldExit(int exitCode);

    public abstract void EnterNestedPrompt();

    public abstract void ExitNestedPrompt();

    public abstract void NotifyBeginApplication();

    public abstract void NotifyEndApplication();
}

public abstract class PSHostUserInterface
{
    protected PSHostUserInterface()
    {
    }

    public abstract PSHostRawUserInterface RawUI { get; }

    public virtual bool SupportsVirtualTerminal => false;

    public abstract string ReadLine();

    public abstract SecureString ReadLineAsSecureString();

    public abstract void Write(string value);

    public abstract void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value);

    public virtual void WriteLine() => WriteLine(string.Empty);

    public abstract void WriteLine(string value);

    public virtual void WriteLine(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value)
    {
        if (!string.IsNullOrEmpty(value)) Write(foregroundColor, backgroundColor, value);
        Write("\n");
    }

    public abstract void WriteErrorLine(string value);

    public abstract void WriteDebugLine(string message);

    public abstract void WriteProgress(long sourceId, ProgressRecord record);

    public abstract void WriteVerboseLine(string message);

    public abstract void WriteWarningLine(string message);

    public virtual void WriteInformation(InformationRecord record)
    {
    }

    public abstract Dictionary<string, PSObject> Prompt(string caption, string message, Collection<FieldDescription> descriptions);

    public abstract PSCredential PromptForCredential(string caption, string message, string userName, string targetName);

    public abstract PSCredential PromptForCredential(
        string caption, string message, string userName, string targetName, PSCredentialTypes allowedCredentialTypes, PSCredentialUIOptions options);

    public abstract int PromptForChoice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice);
}

public abstract class PSHostRawUserInterface
{
    protected PSHostRawUserInterface()
    {
    }

    public abstract ConsoleColor ForegroundColor { get; set; }

    public abstract ConsoleColor BackgroundColor { get; set; }

    public abstract Coordinates CursorPosition { get; set; }

    public abstract Coordinates WindowPosition { get; set; }

    public abstract int CursorSize { get; set; }

    public abstract Size BufferSize { get; set; }

    public abstract Size WindowSize { get; set; }

    public abstract Size MaxWindowSize { get; }

    public abstract Size MaxPhysicalWindowSize { get; }

    public abstract bool KeyAvailable { get; }

    public abstract string WindowTitle { get; set; }

    public KeyInfo ReadKey() => ReadKey(ReadKeyOptions.IncludeKeyDown);

    public abstract KeyInfo ReadKey(ReadKeyOptions options);

    public abstract void FlushInputBuffer();

    public abstract void SetBufferContents(Coordinates origin, BufferCell[,] contents);

    public abstract void SetBufferContents(Rectangle rectangle, BufferCell fill);

    public abstract BufferCell[,] GetBufferContents(Rectangle rectangle);

    public abstract void ScrollBufferContents(Rectangle source, Coordinates destination, Rectangle clip, BufferCell fill);

    public virtual int LengthInBufferCells(string source) => source.Length;

    public virtual int LengthInBufferCells(string source, int offset) => source.Length - offset;

    public virtual int LengthInBufferCells(char source) => 1;
}
