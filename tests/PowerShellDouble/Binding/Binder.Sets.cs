using System.Collections.ObjectModel;
using System.Management.Automation.Host;

namespace System.Management.Automation.Binding;

/// <summary>Which parameter set it is.</summary>
internal sealed partial class Binder
{
    private string CurrentSetName => Metadata.NameOf(_current);

    private void NameSet() => processor.Runtime.ParameterSetName = CurrentSetName;

    /// <returns>How many sets are still possible.</returns>
    private int ValidateSets(bool beforeInput, bool latch)
    {
        var count = CountOf(_current);
        if (count == 0) throw Ambiguous();
        if (count > 1) return ChooseAmongSome(beforeInput, latch, count);
        if (_current == CommandMetadata.AllSets)
        {
            count = Math.Max(Metadata.SetCount, 1);
            var waitsForInput = beforeInput && _unbound.Exists(parameter => parameter.TakesPipelineInput(_current));
            if (!waitsForInput)
            {
                if (Metadata.DefaultSet != 0)
                {
                    if (latch)
                    {
                        _current = Metadata.DefaultSet;
                        count = 1;
                    }
                }
                else if (count > 1)
                {
                    count = ResolveByMandatory();
                }
            }
        }

        NameSet();
        return count;
    }

    private int ChooseAmongSome(bool beforeInput, bool latch, int count)
    {
        if (Metadata.DefaultSet != 0 && (_current & Metadata.DefaultSet) != 0)
        {
            processor.Runtime.ParameterSetName = Metadata.NameOf(Metadata.DefaultSet);
            if (!latch) return count;
            _current = Metadata.DefaultSet;
            return 1;
        }

        if (beforeInput && _unbound.Exists(parameter => parameter.TakesPipelineInput(_current))) return count;
        return ResolveByMandatory();
    }

    /// <summary>The one set that lacks nothing.</summary>
    private int ResolveByMandatory()
    {
        var remaining = _current & Metadata.DeclaredSets;
        foreach (var set in _unbound.SelectMany(parameter => parameter.Sets).Where(set => set.IsMandatory)) remaining &= ~set.Flag;
        if (remaining == 0 || !uint.IsPow2(remaining)) throw Ambiguous();
        _current = remaining;
        NameSet();
        return 1;
    }

    private uint SetsThatTakeInput()
    {
        var taking = 0u;
        foreach (var parameter in _unbound.Where(parameter => parameter.TakesPipelineInputInSomeSet))
        {
            foreach (var set in parameter.SetsWithin(_current).Where(set => set.TakesPipelineInput))
            {
                if (set.IsInAllSets) return _current;
                taking |= set.Flag;
            }
        }

        return taking == 0 ? _current : _current & taking;
    }

    private void VerifySetSelected()
    {
        if (Metadata.SetCount <= 1 || _current != CommandMetadata.AllSets) return;
        if (Metadata.DefaultSet == 0) throw Ambiguous();
        _current = Metadata.DefaultSet;
    }

    private ParameterBindingException Ambiguous() => Failed(
        "AmbiguousParameterSet", null, null, null,
        "Parameter set cannot be resolved using the specified named parameters. One or more parameters issued cannot be used together or an insufficient number of parameters were provided.");

    /// <summary>Asks the host for what is missing. A host that cannot ask makes it an error.</summary>
    private void PromptForMissing(List<CompiledParameter> missing)
    {
        if (missing.Count == 0) return;
        var fields = new Collection<FieldDescription>();
        foreach (var parameter in missing)
        {
            var field = new FieldDescription(parameter.Name)
            {
                Label = parameter.Name,
                HelpMessage = parameter.SetsWithin(_current).FirstOrDefault(set => set.HelpMessage.Length > 0)?.HelpMessage ?? string.Empty,
            };
            field.SetParameterType(parameter.Type);
            fields.Add(field);
        }

        Dictionary<string, PSObject> answers = null;
        try
        {
            answers = processor.Runtime.Host.UI.Prompt(
                $"cmdlet {Invocation.MyCommand.Name} at command pipeline position {Invocation.PipelinePosition}",
                "Supply values for the following parameters:",
                fields);
        }
        catch (Exception error) when (error is HostException or NotImplementedException or PSInvalidOperationException)
        {
            // Told below.
        }

        if (answers is null || answers.Count == 0)
            throw Failed("MissingMandatoryParameter", NamesOf(missing), null, null, $"Cannot process command because of one or more missing mandatory parameters:{NamesOf(missing)}.");
        foreach (var (name, value) in answers)
        {
            if (Metadata.Find(name, Invocation) is { } parameter) BindParameter(parameter, value, coerce: true);
        }
    }
}
