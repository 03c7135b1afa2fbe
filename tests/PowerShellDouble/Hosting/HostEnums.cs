namespace System.Management.Automation.Host;

public enum BufferCellType
{
    Complete = 0,
    Leading = 1,
    Trailing = 2,
}

[Flags]
public enum ControlKeyStates
{
    RightAltPressed = 1,
    LeftAltPressed = 2,
    RightCtrlPressed = 4,
    LeftCtrlPressed = 8,
    ShiftPressed = 16,
    NumLockOn = 32,
    ScrollLockOn = 64,
    CapsLockOn = 128,
    EnhancedKey = 256,
}

[Flags]
public enum ReadKeyOptions
{
    AllowCtrlC = 1,
    NoEcho = 2,
    IncludeKeyDown = 4,
    IncludeKeyUp = 8,
}
