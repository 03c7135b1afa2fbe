using System.Management.Automation;

namespace RemoteSessions.Cmdlets;

/// <summary>
/// Lets a parameter that takes several names or ARNs take objects and CSV rows too. PowerShell binds a piped object by value,
/// as text, before it looks for a property of the parameter's name when the parameter is an array; the text of an object is
/// its name, and need not be what the parameter asks for.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FromPropertyAttribute(params string[] properties) : ArgumentTransformationAttribute
{
    /// <summary>The properties that may hold the value, the best first.</summary>
    public IReadOnlyList<string> Properties { get; } = properties;

    /// <summary>
    /// Of whole objects, takes only those of this type, besides CSV rows: where the others bind to a parameter of their own.
    /// </summary>
    public Type? OfType { get; set; }

    /// <summary>Whole objects of this type stand for all that belong to them. They have a name of their own, and are taken by <see cref="OwnerKey"/>.</summary>
    public Type? Owner { get; set; }

    /// <summary>The property with the key of such an object.</summary>
    public string OwnerKey { get; set; } = "";

    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) => Bare(inputData) switch
    {
        object?[] items => items.Select(ValueOf).ToArray(),
        null => null,
        var item => ValueOf(item),
    };

    private object? ValueOf(object? item)
    {
        var bare = Bare(item);
        var owner = Owner?.IsInstanceOfType(bare) == true;
        if (bare is null or string || (OfType is not null && !owner && bare is not PSObject && !OfType.IsInstanceOfType(bare)))
            return item;
        var wrapped = PSObject.AsPSObject(item!);
        return (owner ? [OwnerKey] : Properties).Select(name => wrapped.Properties[name]?.Value).OfType<string>().FirstOrDefault() ?? item;
    }

    private static object? Bare(object? item) => item is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : item;
}
