namespace System.Management.Automation.Internal;

public abstract class InternalCommand
{
    internal InternalCommand()
    {
    }

    public CommandOrigin CommandOrigin => CommandOrigin.Runspace;

    internal InvocationInfo MyInvocation { get; set; }

    internal PSObject CurrentPipelineObject { get; set; } = AutomationNull.Value;
}
