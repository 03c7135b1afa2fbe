using System.Collections.ObjectModel;

namespace System.Management.Automation.Host;

public sealed class ChoiceDescription
{
    public ChoiceDescription(string label)
        : this(label, string.Empty)
    {
    }

    public ChoiceDescription(string label, string helpMessage)
    {
        Label = string.IsNullOrEmpty(label) ? throw new PSArgumentException("Cannot process argument because the value of argument \"label\" is not valid.", nameof(label)) : label;
        HelpMessage = helpMessage ?? throw new PSArgumentNullException(nameof(helpMessage));
    }

    public string Label { get; }

    public string HelpMessage { get; set; }
}

public class FieldDescription(string name)
{
    public string Name { get; } = string.IsNullOrEmpty(name) ? throw new PSArgumentException("Cannot process argument because the value of argument \"name\" is not valid.", nameof(name)) : name;

    public string ParameterTypeName { get; private set; } = nameof(String);

    public string ParameterTypeFullName { get; private set; } = typeof(string).FullName;

    public string ParameterAssemblyFullName { get; private set; } = typeof(string).AssemblyQualifiedName;

    public string Label { get; set; } = string.Empty;

    public string HelpMessage { get; set; } = string.Empty;

    public bool IsMandatory { get; set; } = true;

    public PSObject DefaultValue { get; set; }

    public Collection<Attribute> Attributes { get; } = [];

    public void SetParameterType(Type parameterType)
        => (ParameterTypeName, ParameterTypeFullName, ParameterAssemblyFullName) = (parameterType.Name, parameterType.FullName, parameterType.AssemblyQualifiedName);
}

public record struct Coordinates(int X, int Y);

public record struct Size(int Width, int Height);

public record struct Rectangle(int Left, int Top, int Right, int Bottom);

public struct BufferCell(char character, ConsoleColor foreground, ConsoleColor background, BufferCellType bufferCellType)
{
    public char Character { get; set; } = character;

    public ConsoleColor ForegroundColor { get; set; } = foreground;

    public ConsoleColor BackgroundColor { get; set; } = background;

    public BufferCellType BufferCellType { get; set; } = bufferCellType;
}

public struct KeyInfo(int virtualKeyCode, char ch, ControlKeyStates controlKeyState, bool keyDown)
{
    public int VirtualKeyCode { get; set; } = virtualKeyCode;

    public char Character { get; set; } = ch;

    public ControlKeyStates ControlKeyState { get; set; } = controlKeyState;

    public bool KeyDown { get; set; } = keyDown;
}

public class HostException : RuntimeException
{
    public HostException()
    {
    }

    public HostException(string message)
        : base(message)
        => SetError(typeof(HostException).FullName, ErrorCategory.ResourceUnavailable);

    public HostException(string message, Exception innerException)
        : base(message, innerException)
        => SetError(typeof(HostException).FullName, ErrorCategory.ResourceUnavailable);

    public HostException(string message, Exception innerException, string errorId, ErrorCategory errorCategory)
        : base(message, innerException)
        => SetError(errorId, errorCategory);
}
