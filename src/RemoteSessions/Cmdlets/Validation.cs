using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Internal;
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
                throw new ValidationMetadataException(VisibleText.Of(problem));
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
    protected override string? Problem(object? value) => ProblemOf(value?.ToString());

    /// <summary>Says what is wrong with a region, or null. An empty text is none.</summary>
    internal static string? ProblemOf(string? value) =>
        value is { Length: > 0 } region && !Form().IsMatch(region)
            ? $"'{region}' isn't an AWS Region. Specify a Region code such as us-east-1."
            : null;

    [GeneratedRegex(@"\A[a-z]{2,4}(-[a-z]+){1,3}-\d{1,2}\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
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

/// <summary>The argument is a whole number in a range, or null. AWS keeps such ranges in its prose, so nothing else checks them.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ValidateNumberAttribute(int minimum, int maximum, string unit) : ValidateEachAttribute
{
    /// <summary>The smallest number.</summary>
    public int Minimum { get; } = minimum;

    /// <summary>The largest number.</summary>
    public int Maximum { get; } = maximum;

    /// <summary>What is counted.</summary>
    public string Unit { get; } = unit;

    /// <summary>Whether 0 is taken too.</summary>
    public bool OrZero { get; set; }

    /// <inheritdoc/>
    protected override string? Problem(object? value) => value switch
    {
        null => null,
        int number when (number >= Minimum && number <= Maximum) || (OrZero && number == 0) => null,
        _ => $"{value} is not accepted; accepted are {(OrZero ? "0 or " : "")}{Minimum} to {Maximum} {Unit}.",
    };
}

/// <summary>The argument is a text of a form, or empty.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ValidateFormAttribute(string pattern, string accepted) : ValidateEachAttribute
{
    /// <summary>The regular expression that the whole text matches.</summary>
    public string Pattern { get; } = pattern;

    /// <summary>The same in words.</summary>
    public string Accepted { get; } = accepted;

    /// <inheritdoc/>
    protected override string? Problem(object? value) => ProblemOf(value?.ToString(), Pattern, Accepted);

    /// <summary>Says what is wrong with a text that wasn't bound to a parameter, or null.</summary>
    internal static string? ProblemOf(string? value, string pattern, string accepted) =>
        value is { Length: > 0 } text && !Regex.IsMatch(text, $@"\A(?:{pattern})\z", RegexOptions.CultureInvariant)
            ? $"'{text}' is not accepted; accepted is {accepted}."
            : null;
}

/// <summary>The argument is a text that is not too long, or empty.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ValidateLongestAttribute(int maximum, string what) : ValidateEachAttribute
{
    /// <summary>How many characters are accepted.</summary>
    public int Maximum { get; } = maximum;

    /// <summary>What the text is.</summary>
    public string What { get; } = what;

    /// <inheritdoc/>
    protected override string? Problem(object? value) =>
        value?.ToString() is { } text && text.Length > Maximum ? $"'{text}' is not accepted; accepted is {What} of at most {Maximum} characters." : null;
}

/// <summary>The argument is a table of tags: 1 to 50, each as AWS takes it.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed partial class ValidateTagsAttribute : ValidateArgumentsAttribute
{
    /// <inheritdoc/>
    protected override void Validate(object? arguments, EngineIntrinsics? engineIntrinsics)
    {
        if ((arguments is PSObject wrapped ? wrapped.BaseObject : arguments) is Hashtable tags && Problem(tags) is { } problem)
            throw new ValidationMetadataException(VisibleText.Of(problem));
    }

    private static string? Problem(Hashtable tags)
    {
        if (tags.Count is < 1 or > 50)
            return $"There are {tags.Count} tags; accepted are 1 to 50.";
        foreach (DictionaryEntry tag in tags)
        {
            var (key, value) = (tag.Key.ToString() ?? "", tag.Value?.ToString() ?? "");
            // A misspelt variable must not replace a value with an empty one.
            if (tag.Value is null || tag.Value == AutomationNull.Value)
                return $"The value of the tag '{key}' is null. Specify a value, or '' for an empty one.";
            if (key.Length is < 1 or > 128 || !Characters().IsMatch(key) || key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase))
                return $"'{key}' is no tag key; accepted are 1 to 128 letters, digits, blanks and _ . : / = + - @, not beginning with aws:.";
            if (value.Length > 256 || !Characters().IsMatch(value))
                return $"The value '{value}' of the tag '{key}' is not accepted; accepted are up to 256 letters, digits, blanks and _ . : / = + - @.";
        }

        return null;
    }

    [GeneratedRegex(@"\A[\p{L}\p{Z}\p{N}_.:/=+\-@]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Characters();
}

/// <summary>The argument is a list that is not too long, or null.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ValidateAtMostAttribute(int maximum, string what) : ValidateArgumentsAttribute
{
    /// <summary>The longest list.</summary>
    public int Maximum { get; } = maximum;

    /// <summary>What is listed.</summary>
    public string What { get; } = what;

    /// <inheritdoc/>
    protected override void Validate(object? arguments, EngineIntrinsics? engineIntrinsics)
    {
        if (arguments is ICollection list && list.Count > Maximum)
            throw new ValidationMetadataException($"There are {list.Count}; accepted are at most {Maximum} {What}.");
    }
}
