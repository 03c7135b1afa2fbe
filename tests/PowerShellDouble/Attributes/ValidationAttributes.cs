using System.Collections;
using System.Globalization;
using System.Management.Automation.Internal;
using System.Text.RegularExpressions;

namespace System.Management.Automation;

[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public abstract class ValidateArgumentsAttribute : CmdletMetadataAttribute
{
    protected ValidateArgumentsAttribute()
    {
    }

    protected abstract void Validate(object arguments, EngineIntrinsics engineIntrinsics);

    internal void InternalValidate(object value, EngineIntrinsics engine) => Validate(value, engine);

    internal static ValidationMetadataException Failure(string id, string message)
        => new(id, message);

    internal static string Text(FormattableString message) => message.ToString(CultureInfo.CurrentCulture);
}

[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public abstract class ValidateEnumeratedArgumentsAttribute : ValidateArgumentsAttribute
{
    protected ValidateEnumeratedArgumentsAttribute()
    {
    }

    protected abstract void ValidateElement(object element);

    protected sealed override void Validate(object arguments, EngineIntrinsics engineIntrinsics)
    {
        if (LanguagePrimitives.Unwrap(arguments) is null)
            throw Failure("ArgumentIsEmpty", "The argument is null, empty, or an element of the argument collection contains a null value. Supply a collection that does not contain any null values and then try the command again.");
        var elements = LanguagePrimitives.GetEnumerator(arguments);
        if (elements is null)
        {
            ValidateElement(arguments);
            return;
        }

        while (elements.MoveNext()) ValidateElement(elements.Current);
    }
}

[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public sealed class ValidateLengthAttribute(int minLength, int maxLength) : ValidateEnumeratedArgumentsAttribute
{
    public int MinLength { get; } = minLength;

    public int MaxLength { get; } = maxLength;

    protected override void ValidateElement(object element)
    {
        if (LanguagePrimitives.Unwrap(element) is not string text)
            throw Failure("ValidateLengthNotString", "The ValidateLength attribute cannot be applied to a parameter that is not a string or string[] parameter. Make the parameter a string or string[] parameter.");
        if (text.Length < MinLength)
            throw Failure("ValidateLengthMinLengthFailure", Text($"The character length ({text.Length}) of the argument is too short. Specify an argument with a length that is greater than or equal to \"{MinLength}\", and then try the command again."));
        if (text.Length > MaxLength)
            throw Failure("ValidateLengthMaxLengthFailure", Text($"The character length of the {text.Length} argument is too long. Shorten the character length of the argument so it is fewer than or equal to \"{MaxLength}\" characters, and then try the command again."));
    }
}

[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public sealed class ValidatePatternAttribute(string regexPattern) : ValidateEnumeratedArgumentsAttribute
{
    public string RegexPattern { get; } = regexPattern;

    public RegexOptions Options { get; set; } = RegexOptions.IgnoreCase;

    public string ErrorMessage { get; set; }

    protected override void ValidateElement(object element)
    {
        if (LanguagePrimitives.Unwrap(element) is null)
            throw Failure("ArgumentIsEmpty", "The argument is null. Provide a valid value for the argument, and then try running the command again.");
        var text = element.ToString();
        if (!new Regex(RegexPattern, Options).IsMatch(text))
        {
            var format = string.IsNullOrEmpty(ErrorMessage)
                ? "The argument \"{0}\" does not match the \"{1}\" pattern. Supply an argument that matches \"{1}\" and try the command again."
                : ErrorMessage;
            throw Failure("ValidatePatternFailure", string.Format(CultureInfo.CurrentCulture, format, text, RegexPattern));
        }
    }
}

public enum ValidateRangeKind
{
    Positive,
    NonNegative,
    Negative,
    NonPositive,
}

[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public sealed class ValidateRangeAttribute : ValidateEnumeratedArgumentsAttribute
{
    private readonly ValidateRangeKind? _kind;

    public ValidateRangeAttribute(object minRange, object maxRange)
    {
        MinRange = minRange ?? throw new PSArgumentNullException(nameof(minRange));
        MaxRange = maxRange ?? throw new PSArgumentNullException(nameof(maxRange));
    }

    public ValidateRangeAttribute(ValidateRangeKind kind) => _kind = kind;

    public object MinRange { get; }

    public object MaxRange { get; }

    protected override void ValidateElement(object element)
    {
        var value = LanguagePrimitives.Unwrap(element)
            ?? throw Failure("ArgumentIsEmpty", "The argument is null. Provide a valid value for the argument, and then try running the command again.");
        if (_kind is { } kind)
        {
            ValidateKind(value, kind);
            return;
        }

        // Like the real one: a value of another type is converted to the limits' type first.
        if (value.GetType() != MinRange.GetType() && !LanguagePrimitives.TryConvertTo(value, MinRange.GetType(), out value))
            throw Failure("ValidationRangeElementType", Text($"The argument cannot be validated because its type \"{element.GetType().Name}\" is not the same type ({MinRange.GetType().Name}) as the maximum and minimum limits of the parameter. Make sure the argument is of type {MinRange.GetType().Name} and then try the command again."));
        if (((IComparable)MinRange).CompareTo(value) > 0)
            throw Failure("ValidateRangeTooSmall", Text($"The {value} argument is less than the minimum allowed range of {MinRange}. Supply an argument that is greater than or equal to {MinRange} and then try the command again."));
        if (((IComparable)MaxRange).CompareTo(value) < 0)
            throw Failure("ValidateRangeTooBig", Text($"The {value} argument is greater than the maximum allowed range of {MaxRange}. Supply an argument that is less than or equal to {MaxRange} and then try the command again."));
    }

    private static void ValidateKind(object value, ValidateRangeKind kind)
    {
        var sign = Convert.ToDouble(value, CultureInfo.InvariantCulture);
        var (isValid, wanted) = kind switch
        {
            ValidateRangeKind.Positive => (sign > 0, "greater than zero"),
            ValidateRangeKind.NonNegative => (sign >= 0, "greater than or equal to zero"),
            ValidateRangeKind.Negative => (sign < 0, "less than zero"),
            _ => (sign <= 0, "less than or equal to zero"),
        };
        if (!isValid)
            throw Failure($"ValidateRange{kind}Failure", Text($"The argument \"{value}\" cannot be validated because its value is not {wanted}."));
    }
}

[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public sealed class ValidateCountAttribute(int minLength, int maxLength) : ValidateArgumentsAttribute
{
    public int MinLength { get; } = minLength;

    public int MaxLength { get; } = maxLength;

    protected override void Validate(object arguments, EngineIntrinsics engineIntrinsics)
    {
        var count = LanguagePrimitives.Unwrap(arguments) switch
        {
            null => 0,
            ICollection collection => collection.Count,
            IEnumerable items when items is not string => items.Cast<object>().Count(),
            _ => throw Failure("NotAnArrayParameter", "The ValidateCount attribute cannot be applied to a non-array parameter. Either remove the attribute from the parameter or make the parameter an array parameter."),
        };
        if (count >= MinLength && count <= MaxLength) return;
        throw MinLength == MaxLength
            ? Failure("ValidateCountExactFailure", Text($"The parameter requires exactly {MaxLength} value(s) - {count} value(s) were provided."))
            : Failure("ValidateCountMinMaxFailure", Text($"The parameter requires at least {MinLength} value(s) and no more than {MaxLength} value(s) - {count} value(s) were provided."));
    }
}

public interface IValidateSetValuesGenerator
{
    string[] GetValidValues();
}

[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public sealed class ValidateSetAttribute : ValidateEnumeratedArgumentsAttribute
{
    private readonly string[] _values;
    private readonly IValidateSetValuesGenerator _generator;

    public ValidateSetAttribute(params string[] validValues) => _values = validValues ?? throw new PSArgumentNullException(nameof(validValues));

    public ValidateSetAttribute(Type valuesGeneratorType)
        => _generator = (IValidateSetValuesGenerator)Activator.CreateInstance(valuesGeneratorType, nonPublic: true);

    public bool IgnoreCase { get; set; } = true;

    public string ErrorMessage { get; set; }

    public IList<string> ValidValues => _generator?.GetValidValues() ?? _values;

    protected override void ValidateElement(object element)
    {
        var text = LanguagePrimitives.Unwrap(element) is null
            ? throw Failure("ArgumentIsEmpty", "The argument is null. Provide a valid value for the argument, and then try running the command again.")
            : element.ToString();
        var comparison = IgnoreCase ? StringComparison.InvariantCultureIgnoreCase : StringComparison.InvariantCulture;
        if (ValidValues.Any(valid => string.Equals(valid, text, comparison))) return;
        var format = string.IsNullOrEmpty(ErrorMessage)
            ? "The argument \"{0}\" does not belong to the set \"{1}\" specified by the ValidateSet attribute. Supply an argument that is in the set and then try the command again."
            : ErrorMessage;
        throw Failure("ValidateSetFailure", string.Format(CultureInfo.CurrentCulture, format, text, string.Join(CultureInfo.CurrentUICulture.TextInfo.ListSeparator, ValidValues)));
    }
}

[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public abstract class NullValidationAttributeBase : ValidateArgumentsAttribute
{
    protected NullValidationAttributeBase()
    {
    }
}

[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public sealed class ValidateNotNullAttribute : NullValidationAttributeBase
{
    protected override void Validate(object arguments, EngineIntrinsics engineIntrinsics)
    {
        if (LanguagePrimitives.Unwrap(arguments) is null)
            throw Failure("ArgumentIsNull", "The argument is null. Provide a valid value for the argument, and then try running the command again.");
        if (LanguagePrimitives.GetEnumerator(arguments) is not { } elements) return;
        while (elements.MoveNext())
        {
            if (LanguagePrimitives.Unwrap(elements.Current) is null)
                throw Failure("ArgumentIsNull", "The argument has a null value, or an element of the argument collection contains a null value. Provide a collection that does not contain any null values, and then try the command again.");
        }
    }
}

[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public sealed class ValidateNotNullOrEmptyAttribute : NullValidationAttributeBase
{
    private const string EmptyMessage = "The argument is null or empty. Provide an argument that is not null or empty, and then try the command again.";
    private const string EmptyCollectionMessage = "The argument is null, empty, or an element of the argument collection contains a null value. Supply a collection that does not contain any null values and then try the command again.";

    protected override void Validate(object arguments, EngineIntrinsics engineIntrinsics)
    {
        if (LanguagePrimitives.Unwrap(arguments) is null)
            throw Failure("ArgumentIsNull", EmptyMessage);
        if (LanguagePrimitives.Unwrap(arguments) is string { Length: 0 })
            throw Failure("ArgumentIsEmpty", EmptyMessage);
        if (LanguagePrimitives.Unwrap(arguments) is IDictionary { Count: 0 })
            throw Failure("ArgumentIsEmpty", EmptyMessage);
        if (LanguagePrimitives.GetEnumerator(arguments) is not { } elements) return;
        var isEmpty = true;
        while (elements.MoveNext())
        {
            isEmpty = false;
            if (LanguagePrimitives.Unwrap(elements.Current) is null)
                throw Failure("ArgumentIsNull", EmptyCollectionMessage);
            if (LanguagePrimitives.Unwrap(elements.Current) is string { Length: 0 })
                throw Failure("ArgumentCollectionContainsEmpty", EmptyCollectionMessage);
        }

        if (isEmpty)
            throw Failure("ArgumentIsEmpty", EmptyCollectionMessage);
    }
}
