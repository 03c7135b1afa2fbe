using System.Management.Automation;

namespace RemoteSessions.Cmdlets;

/// <summary>
/// Lets an ARN parameter that takes several values take objects and CSV rows too. PowerShell binds a piped object by value,
/// as text, before it looks for a property of the parameter's name when the parameter is an array; the text of an object is
/// its name, not its ARN.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ArnOfAttribute(params string[] properties) : ArgumentTransformationAttribute
{
    /// <summary>The properties that may hold the ARN, the best first.</summary>
    public IReadOnlyList<string> Properties { get; } = properties;

    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) => Bare(inputData) switch
    {
        object?[] items => items.Select(ArnOf).ToArray(),
        null => null,
        var item => ArnOf(item),
    };

    private object? ArnOf(object? item)
    {
        if (item is null || Bare(item) is string)
            return item;
        var wrapped = PSObject.AsPSObject(item);
        return Properties.Select(name => wrapped.Properties[name]?.Value).OfType<string>().FirstOrDefault() ?? item;
    }

    private static object? Bare(object? item) => item is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : item;
}
