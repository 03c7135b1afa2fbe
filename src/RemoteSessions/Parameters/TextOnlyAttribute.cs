using System.Collections;
using System.Management.Automation;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.Parameters;

/// <summary>
/// A parameter with this attribute accepts text, but neither resource objects nor rows. Without this attribute, PowerShell would convert a
/// resource to its name, even though a resource of another type or in another Region might have the same name.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class TextOnlyAttribute : ArgumentTransformationAttribute
{
    /// <summary>
    /// The resource type whose objects the parameter accepts in place of a name. The value is null if the parameter doesn't accept resource
    /// objects.
    /// </summary>
    public Type? Or { get; set; }

    /// <summary>The columns of a piped row from which the parameter can get its value, in order of preference.</summary>
    public string[] Columns { get; set; } = [];

    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) => CsvCell.Bare(inputData) switch
    {
        null => inputData,
        IList list and not TextList when inputData is not PSObject { BaseObject: PSCustomObject } =>
            list.Cast<object?>().Select(Checked).ToArray(),
        _ => Checked(inputData),
    };

    private object? Checked(object? item)
    {
        var identity = ResourceArgumentAttribute.TypeOf(item);
        if (identity is null && CsvCell.Bare(item) is not PSCustomObject)
            return item;
        if (identity is not null && identity.Type == Or)
            return PSObject.AsPSObject(item!).Properties[identity.Columns.First(identity.Properties.Contains)]?.Value;
        if (identity is null
            && Columns.Select(column => ((PSObject)item!).Properties[column]?.Value).FirstOrDefault(value => value is not null) is { } cell)
            return cell;
        throw new ArgumentTransformationMetadataException(
            CommandMessages.TextExpected(identity?.OneOfKind ?? CommandMessages.AnObject));
    }
}
