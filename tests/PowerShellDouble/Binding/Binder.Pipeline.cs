namespace System.Management.Automation.Binding;

/// <summary>Binds one record: by value, then by its properties' names, first as it is and then converted.</summary>
internal sealed partial class Binder
{
    private readonly Dictionary<CompiledParameter, object> _defaults = [];
    private readonly List<CompiledParameter> _boundByInput = [];
    private uint _beforeInput;

    /// <returns>False if the record fits nothing.</returns>
    public bool BindPipeline(PSObject input)
    {
        try
        {
            var isBound = BindRecord(input);
            VerifySetSelected();
            if (!isBound) Restore();
            return isBound;
        }
        catch (ParameterBindingException)
        {
            // What the refused record left must not be seen at the end.
            Restore();
            throw;
        }
    }

    private bool BindRecord(PSObject input)
    {
        Restore();
        _boundByInput.Clear();
        _current = _beforeInput;
        var isBound = false;
        var prioritized = _prioritizedSet;
        var valid = prioritized != 0 ? prioritized : _current;
        for (var round = prioritized != 0 ? 0 : 1; round < 2; round++)
        {
            for (var step = 0; step < 4; step++)
            {
                if (!BindStep(input, byName: step is 1 or 3, coerce: step >= 2, valid)) continue;
                isBound = true;
                if (round == 0) continue;
                ValidateSets(beforeInput: true, latch: true);
                valid = _current;
            }

            if (round != 0) continue;
            if (_current == prioritized) break;
            valid = _current & ~prioritized;
        }

        ValidateSets(beforeInput: false, latch: true);
        return isBound;
    }

    private bool BindStep(PSObject input, bool byName, bool coerce, uint valid)
    {
        var defaultSet = Metadata.DefaultSet;
        if (defaultSet != 0 && (valid & defaultSet) != 0)
        {
            if (BindStepInSets(input, byName, coerce, defaultSet)) return true;
            valid &= ~defaultSet;
        }

        return BindStepInSets(input, byName, coerce, valid);
    }

    private bool BindStepInSets(PSObject input, bool byName, bool coerce, uint sets)
    {
        var isBound = false;
        foreach (var parameter in _unbound.Where(parameter => parameter.TakesPipelineInputInSomeSet && parameter.IsWithin(sets)).Reverse().ToList())
        {
            foreach (var set in parameter.SetsWithin(sets))
            {
                var isTaken = byName
                    ? set.FromPipelineByName && input is not null && BindProperty(parameter, input, coerce)
                    : set.FromPipeline && BindInput(parameter, input, coerce);
                if (!isTaken) continue;
                isBound = true;
                break;
            }
        }

        return isBound;
    }

    private bool BindProperty(CompiledParameter parameter, PSObject input, bool coerce)
    {
        var property = parameter.Names.Select(name => input.Properties[name]).FirstOrDefault(found => found is not null);
        return property is not null && BindInput(parameter, property.Value, coerce);
    }

    private bool BindInput(CompiledParameter parameter, object value, bool coerce)
    {
        if (ReferenceEquals(value, Internal.AutomationNull.Value)) return false;
        _defaults.TryAdd(parameter, parameter.Get(TargetOf(parameter)));
        try
        {
            if (!BindParameter(parameter, value, coerce)) return false;
            _boundByInput.Add(parameter);
            return true;
        }
        catch (ParameterBindingArgumentTransformationException error) when (IsConversionError(error))
        {
            return false;
        }
        catch (ParameterBindingException error) when (error is not (ParameterBindingValidationException or ParameterBindingArgumentTransformationException))
        {
            return false;
        }
    }

    private static bool IsConversionError(ParameterBindingArgumentTransformationException error)
        => (error.InnerException is ArgumentTransformationMetadataException ? error.InnerException.InnerException : error.InnerException) is PSInvalidCastException;

    private void Restore()
    {
        foreach (var parameter in _boundByInput)
        {
            if (!_defaults.TryGetValue(parameter, out var value)) continue;
            parameter.Set(TargetOf(parameter), value);
            _bound.Remove(parameter);
            if (!_unbound.Contains(parameter)) _unbound.Add(parameter);
        }
    }
}
