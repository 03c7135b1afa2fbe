using System.Diagnostics.CodeAnalysis;

namespace RemoteSessions.Resources;

/// <summary>The parts of an Amazon Resource Name: <c>arn:PARTITION:SERVICE:REGION:ACCOUNT:TYPE/NAME</c>, or <c>…:TYPE:NAME</c>.</summary>
/// <param name="Text">The whole ARN.</param>
/// <param name="Kind">The service and the type of the resource, such as "appstream:fleet".</param>
/// <param name="Region">The Region, or an empty string if the ARN doesn't contain a Region.</param>
/// <param name="Name">The name or ID of the resource.</param>
internal sealed record ResourceArn(string Text, string Kind, string Region, string Name)
{
    private const int Parts = 6;

    private static readonly char[] Separators = ['/', ':'];

    /// <summary>Parses a string as an ARN. Returns false if the string doesn't have the form of an ARN.</summary>
    public static bool TryRead(string? text, [NotNullWhen(true)] out ResourceArn? arn)
    {
        arn = null;
        var parts = text?.Split(':', Parts);
        if (parts is not ["arn", _, var service, var region, _, var resource])
            return false;
        var end = resource.IndexOfAny(Separators);
        arn = end < 0
            ? new ResourceArn(text!, service, region, resource)
            : new ResourceArn(text!, $"{service}:{resource[..end]}", region, resource[(end + 1)..]);
        return true;
    }
}
