using System.Globalization;
using System.Management.Automation.Engine;

namespace System.Management.Automation.Binding;

/// <summary>
/// Binds arguments and input to a cmdlet's parameters. The set of parameters is found by elimination: <see cref="_current"/>
/// holds a bit for every set that is still possible.
/// </summary>
internal sealed partial class Binder(CommandProcessor processor)
{
    private readonly Coercion _coercion = new(processor.Invocation);
    private readonly List<CompiledParameter> _unbound = [.. processor.Metadata.Parameters];
    private readonly HashSet<CompiledParameter> _bound = [];
    private readonly List<WarningRecord> _obsoleteWarnings = [];
    private readonly HashSet<CompiledParameter> _obsoleteSeen = [];
    private uint _current = CommandMetadata.AllSets;

    private CommandMetadata Metadata => processor.Metadata;

    private InvocationInfo Invocation => processor.Invocation;

    public static string NamesOf(IEnumerable<CompiledParameter> parameters) => string.Concat(parameters.Select(parameter => $" {parameter.Name}"));

    public void BindCommandLine(List<CommandArgument> arguments)
    {
        var rest = BindNamed(arguments);
        rest = BindPositional(rest, out var positionalError);
        ValidateSets(beforeInput: true, latch: false);
        rest = BindRemaining(rest);
        ThrowIfUnused(rest, positionalError);
        var inputExpected = processor.IsInputExpected;
        var validSets = ValidateSets(beforeInput: inputExpected, latch: !inputExpected);
        if (validSets > 1 && inputExpected)
        {
            var filtered = SetsThatTakeInput();
            if (filtered != _current)
            {
                _current = filtered;
                validSets = ValidateSets(beforeInput: true, latch: false);
            }
        }

        PromptForMissing(MissingMandatory(validSets, inputExpected));
        if (!inputExpected) VerifySetSelected();
        _beforeInput = _current;
        processor.Runtime.PrepareVariables();
    }

    public void WriteObsoleteWarnings()
    {
        if (_obsoleteWarnings.Count == 0) return;
        var warnings = _obsoleteWarnings.ToArray();
        _obsoleteWarnings.Clear();
        foreach (var warning in warnings) processor.Runtime.WriteWarning(warning);
    }

    private static int CountOf(uint sets) => sets == CommandMetadata.AllSets ? 1 : uint.PopCount(sets) is var count ? (int)count : 0;

    private List<CommandArgument> BindNamed(List<CommandArgument> arguments)
    {
        var rest = new List<CommandArgument>();
        foreach (var argument in arguments)
        {
            if (string.IsNullOrEmpty(argument.Name) || Metadata.Find(argument.Name, Invocation) is not { } parameter)
            {
                rest.Add(argument);
                continue;
            }

            if (_bound.Contains(parameter))
            {
                throw Failed("ParameterAlreadyBound", argument.Name, null, null, $"Cannot bind parameter because parameter '{argument.Name}' is specified more than once. To provide multiple values to parameters that can accept multiple values, use the array syntax. For example, \"-parameter value1,value2,value3\".");
            }

            BindParameter(parameter, argument.Value, coerce: true);
        }

        return rest;
    }

    private List<CommandArgument> BindPositional(List<CommandArgument> arguments, out ParameterBindingException failure)
    {
        failure = null;
        var rest = new List<CommandArgument>();
        var values = new Queue<CommandArgument>();
        foreach (var argument in arguments)
        {
            if (string.IsNullOrEmpty(argument.Name)) values.Enqueue(argument);
            else rest.Add(argument);
        }

        if (values.Count == 0) return rest;
        var positions = new SortedSet<int>(_unbound.SelectMany(parameter => parameter.SetsWithin(_current)).Where(set => set.IsPositional).Select(set => set.Position));
        foreach (var position in positions)
        {
            var candidates = _unbound.Where(parameter => parameter.SetsWithin(_current).Any(set => set.IsPositional && set.Position == position)).ToList();
            if (candidates.Count == 0) continue;
            if (!values.TryDequeue(out var argument)) break;
            var hasDefault = Metadata.DefaultSet != 0 && (_current & Metadata.DefaultSet) != 0;
            var valid = _current;
            var isBound = (hasDefault && BindPosition(Metadata.DefaultSet, position, candidates, argument.Value, false, ref failure))
                || BindPosition(valid, position, candidates, argument.Value, false, ref failure)
                || (hasDefault && BindPosition(Metadata.DefaultSet, position, candidates, argument.Value, true, ref failure))
                || BindPosition(valid, position, candidates, argument.Value, true, ref failure);
            if (!isBound) rest.Add(argument);
        }

        rest.AddRange(values);
        return rest;
    }

    private bool BindPosition(
        uint sets, int position, List<CompiledParameter> candidates, object value, bool coerce, ref ParameterBindingException failure)
    {
        var isBound = false;
        foreach (var parameter in candidates)
        {
            if (_bound.Contains(parameter)) continue;
            foreach (var set in parameter.Sets)
            {
                if (!set.IsPositional || set.Position != position || (!set.IsInAllSets && (set.Flag & sets) == 0)) continue;
                try
                {
                    if (!BindParameter(parameter, value, coerce)) continue;
                    isBound = true;
                    failure = null;
                    break;
                }
                catch (ParameterBindingException error) when (error is not (ParameterBindingArgumentTransformationException or ParameterBindingValidationException))
                {
                    failure = error;
                }
            }
        }

        return isBound;
    }

    private List<CommandArgument> BindRemaining(List<CommandArgument> arguments)
    {
        if (arguments.Count == 0) return arguments;
        var parameter = _unbound.Find(candidate => candidate.SetsWithin(_current).Any(set => set.FromRemainingArguments));
        if (parameter is null) return arguments;
        var values = new List<object>();
        foreach (var argument in arguments)
        {
            if (!string.IsNullOrEmpty(argument.Name)) values.Add(argument.Name.StartsWith('-') ? argument.Name : "-" + argument.Name);
            values.Add(argument.Value);
        }

        // One list is taken for what it is.
        var all = values is [Collections.IList only] ? only : (object)values;
        BindParameter(parameter, all, coerce: true);
        return [];
    }

    private void ThrowIfUnused(List<CommandArgument> arguments, ParameterBindingException positionalError)
    {
        if (arguments.Count == 0) return;
        var argument = arguments[0];
        var given = argument.Value?.GetType();
        if (!string.IsNullOrEmpty(argument.Name))
        {
            var name = argument.Name.TrimStart('-');
            throw Failed("NamedParameterNotFound", name, null, given, $"A parameter cannot be found that matches parameter name '{name}'.");
        }

        if (positionalError is not null) throw positionalError;
        var text = argument.Value?.ToString() ?? "$null";
        throw Failed("PositionalParameterNotFound", text, null, given, $"A positional parameter cannot be found that accepts argument '{text}'.");
    }

    /// <returns>False if the value does not fit as it is and may not be converted.</returns>
    private bool BindParameter(CompiledParameter parameter, object value, bool coerce)
    {
        value = Transform(parameter, value);
        if (coerce) value = _coercion.Coerce(parameter, value);
        else if (!_coercion.FitsUnchanged(parameter, ref value)) return false;
        Validate(parameter, value);
        try
        {
            parameter.Set(TargetOf(parameter), value);
        }
        catch (SetValueException error)
        {
            throw new ParameterBindingException(
                "ParameterBindingFailed", ErrorCategory.WriteError, Invocation, parameter.Name, parameter.Type, value?.GetType(),
                $"Cannot bind parameter '{parameter.Name}' to the target. {error.Message}", error);
        }

        if (parameter.IsCommon) processor.Runtime.Common.MarkSet(parameter.Name);
        Invocation.BoundParameters[parameter.Name] = value;
        if (parameter.Flags != 0) _current &= parameter.Flags;
        _unbound.Remove(parameter);
        _bound.Add(parameter);
        if (parameter.Obsolete is not null && _obsoleteSeen.Add(parameter))
            _obsoleteWarnings.Add(new WarningRecord("ParameterObsolete", $"Parameter '{parameter.Name}' is obsolete. {parameter.Obsolete.Message}"));
        return true;
    }

    private object TargetOf(CompiledParameter parameter) => parameter.IsCommon ? processor.Runtime.Common : processor.Command;

    private object Transform(CompiledParameter parameter, object value)
    {
        foreach (var transformation in parameter.Transformations)
        {
            var isWanted = value is not null
                || parameter.IsMandatoryInSomeSet || parameter.CannotBeNull || transformation.TransformNullOptionalParameters;
            if (!isWanted) continue;
            try
            {
                value = transformation.TransformInternal(processor.Pipeline.Session.Intrinsics, value);
            }
            catch (Exception error)
            {
                throw new ParameterBindingArgumentTransformationException(
                    "ParameterArgumentTransformationError", Invocation, parameter.Name, parameter.Type, value?.GetType(),
                    $"Cannot process argument transformation on parameter '{parameter.Name}'. {error.Message}", error);
            }
        }

        return value;
    }

    private void Validate(CompiledParameter parameter, object value)
    {
        foreach (var validation in parameter.Validations)
        {
            try
            {
                validation.InternalValidate(value, processor.Pipeline.Session.Intrinsics);
            }
            catch (Exception error)
            {
                throw new ParameterBindingValidationException(
                    "ParameterArgumentValidationError", Invocation, parameter.Name, parameter.Type, value?.GetType(),
                    $"Cannot validate argument on parameter '{parameter.Name}'. {error.Message}", error);
            }
        }

        if (parameter.IsMandatoryInSomeSet) ValidateNotEmpty(parameter, parameter.Type, value, isElement: false);
    }

    private void ValidateNotEmpty(CompiledParameter parameter, Type type, object value, bool isElement)
    {
        if (value is null && type != typeof(bool?))
        {
            if (!parameter.AllowsNull) throw Refused("ParameterArgumentValidationErrorNullNotAllowed", "it is null.");
            return;
        }

        if (type == typeof(string))
        {
            if (value is string { Length: 0 } && !parameter.AllowsEmptyString) throw Refused("ParameterArgumentValidationErrorEmptyStringNotAllowed", "it is an empty string.");
            return;
        }

        if (isElement || parameter.Collection == CollectionKind.None) return;
        var isEmpty = true;
        var elements = LanguagePrimitives.GetEnumerator(value);
        while (elements.MoveNext())
        {
            isEmpty = false;
            ValidateNotEmpty(parameter, parameter.ElementType, LanguagePrimitives.Unwrap(elements.Current), isElement: true);
        }

        if (!isEmpty || parameter.AllowsEmptyCollection) return;
        var what = parameter.Collection == CollectionKind.Array ? "Array" : "Collection";
        throw Refused($"ParameterArgumentValidationErrorEmpty{what}NotAllowed", $"it is an empty {what.ToLowerInvariant()}.");

        ParameterBindingValidationException Refused(string id, string why) => new(
            id, Invocation, parameter.Name, parameter.Type, value?.GetType(),
            string.Create(CultureInfo.CurrentCulture, $"Cannot bind argument to parameter '{parameter.Name}' because {why}"));
    }

    private ParameterBindingException Failed(string id, string name, Type type, Type given, string message)
        => new(id, ErrorCategory.InvalidArgument, Invocation, name, type, given, message);
}
