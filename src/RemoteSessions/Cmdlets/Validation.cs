using System.Collections;
using System.Management.Automation;
using System.Text.RegularExpressions;
using RemoteSessions.DeviceFarm;

namespace RemoteSessions.Cmdlets;

/// <summary>Checks each value of an argument; the message names the value and what is accepted.</summary>
public abstract class ValidateEachAttribute : ValidateArgumentsAttribute
{
    /// <summary>Says what is wrong with a value, or null.</summary>
    protected abstract string? Problem(object? value);

    /// <inheritdoc/>
    protected override void Validate(object? arguments, EngineIntrinsics? engineIntrinsics)
    {
        var values = arguments is IEnumerable list and not string ? list.Cast<object?>() : [arguments];
        foreach (var value in values)
        {
            if (Problem(value is PSObject wrapped ? wrapped.BaseObject : value) is { } problem)
                throw new ValidationMetadataException(problem);
        }
    }
}

/// <summary>The argument is the ARN of a Device Farm resource of the given kinds.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ValidateDeviceFarmArnAttribute(params string[] kinds) : ValidateEachAttribute
{
    /// <summary>What the ARN may name: project, session, device, upload …</summary>
    public IReadOnlyList<string> Kinds { get; } = kinds;

    /// <summary>Whether an empty text, as in a CSV file, stands for no value.</summary>
    public bool AllowEmpty { get; set; }

    /// <inheritdoc/>
    protected override string? Problem(object? value) =>
        AllowEmpty && string.IsNullOrWhiteSpace(value?.ToString()) ? null : DeviceFarmArn.Problem(value?.ToString(), [.. Kinds]);
}

/// <summary>The argument has the form of an AWS region. Which regions exist is for AWS to say.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed partial class ValidateRegionAttribute : ValidateEachAttribute
{
    /// <inheritdoc/>
    protected override string? Problem(object? value) =>
        value?.ToString() is { Length: > 0 } region && !Form().IsMatch(region)
            ? $"'{region}' is no AWS region; accepted is a region code such as us-west-2 or eu-central-1."
            : null;

    [GeneratedRegex(@"\A[a-z]{2,4}(-[a-z]+){1,3}-\d{1,2}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}

/// <summary>The argument is an absolute http or https address without user name or query.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ValidateEndpointUrlAttribute : ValidateEachAttribute
{
    /// <inheritdoc/>
    protected override string? Problem(object? value) => value switch
    {
        null => null,
        Uri { IsAbsoluteUri: true, Scheme: "http" or "https", UserInfo: "", Query: "" } => null,
        _ => "The value is no endpoint; accepted is an address such as http://127.0.0.1:4599 or https://devicefarm.us-west-2.amazonaws.com, "
            + "with no user name and no query.",
    };
}
