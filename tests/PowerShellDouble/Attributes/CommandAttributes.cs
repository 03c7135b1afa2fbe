using System.Management.Automation.Internal;

namespace System.Management.Automation;

public enum ConfirmImpact
{
    None,
    Low,
    Medium,
    High,
}

public enum RemotingCapability
{
    None,
    PowerShell,
    SupportedByCommand,
    OwnedByCommand,
}

[AttributeUsage(AttributeTargets.Class)]
public abstract class CmdletCommonMetadataAttribute : CmdletMetadataAttribute
{
    public string DefaultParameterSetName { get; set; }

    public bool SupportsShouldProcess { get; set; }

    public bool SupportsPaging { get; set; }

    public bool SupportsTransactions { get; set; }

    public ConfirmImpact ConfirmImpact { get; set; } = ConfirmImpact.Medium;

    public string HelpUri { get; set; } = string.Empty;

    public RemotingCapability RemotingCapability { get; set; } = RemotingCapability.PowerShell;
}

[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = true)]
public sealed class CmdletAttribute(string verbName, string nounName) : CmdletCommonMetadataAttribute
{
    public string NounName { get; } = nounName;

    public string VerbName { get; } = verbName;
}

[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class OutputTypeAttribute : CmdletMetadataAttribute
{
    public OutputTypeAttribute(params Type[] type) => Type = Array.ConvertAll(type ?? [], t => new PSTypeName(t));

    public OutputTypeAttribute(params string[] type) => Type = Array.ConvertAll(type ?? [], t => new PSTypeName(t));

    public PSTypeName[] Type { get; }

    public string ProviderCmdlet { get; set; }

    public string[] ParameterSetName { get; set; } = [ParameterAttribute.AllParameterSets];
}

public class PSTypeName
{
    public PSTypeName(Type type)
    {
        Type = type;
        Name = type?.FullName;
    }

    public PSTypeName(string name)
    {
        Name = name;
        Type = name is null ? null : Type.GetType(name);
    }

    public string Name { get; }

    public Type Type { get; }

    public override string ToString() => Name ?? string.Empty;
}
