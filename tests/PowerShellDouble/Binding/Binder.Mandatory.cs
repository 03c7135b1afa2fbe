namespace System.Management.Automation.Binding;

/// <summary>What is mandatory and not there, while the set of parameters may still be open.</summary>
internal sealed partial class Binder
{
    private uint _prioritizedSet;

    /// <summary>After a record is bound: what is missing still, with no input to hope for.</summary>
    public List<CompiledParameter> MissingMandatory() => MissingMandatory(CountOf(_current), inputExpected: false);

    private List<CompiledParameter> MissingMandatory(int validSets, bool inputExpected)
    {
        if (!inputExpected) return _unbound.FindAll(parameter => parameter.SetsWithin(_current).Any(set => set.IsMandatory));
        var needs = NeedsOfSets();
        if (needs.Count == 0) return [];
        var withNeeds = needs.Where(need => !need.IsAllSets).Aggregate(0u, (sets, need) => sets | (need.Set & _current));
        if (withNeeds == 0) withNeeds = _current;
        if (needs.Exists(need => need.IsAllSets)) withNeeds = _current & (Metadata.DeclaredSets == 0 ? CommandMetadata.AllSets : Metadata.DeclaredSets);
        var defaultSet = Metadata.DefaultSet;

        // The default set needs nothing more, and no other set waits for input: those that need something are out.
        if (validSets > 1 && defaultSet != 0 && (defaultSet & withNeeds) == 0 && (defaultSet & _current) != 0)
        {
            var waiting = needs.Exists(need => !need.IsAllSets && (need.Set & _current) != 0 && (need.Set & defaultSet) == 0 && need.FromPipeline.Count > 0);
            if (!waiting)
            {
                withNeeds = _current &= ~withNeeds;
                if (_current == defaultSet) NameSet();
                else _prioritizedSet = defaultSet;
            }
        }

        switch (CountOf(withNeeds))
        {
            case 0:
                throw Ambiguous();
            case 1:
                return MissingIn(needs, withNeeds);
        }

        if (_prioritizedSet != 0) return [];
        if (defaultSet != 0 && (withNeeds & defaultSet) != 0 && BelongsToDefault(needs, defaultSet))
        {
            _current = defaultSet;
            NameSet();
            return MissingIn(needs, defaultSet);
        }

        return ChooseByInput(needs, withNeeds);
    }

    private static bool BelongsToDefault(List<SetNeeds> needs, uint defaultSet)
    {
        var others = needs.FindAll(need => !need.IsAllSets && need.Set != defaultSet);
        var otherTakesInput = others.Exists(need => need.FromPipeline.Count > 0 && need.NotFromPipeline.Count == 0);
        var otherTakesByName = others.Exists(need => need.ByName.Count > 0);
        if (needs.Find(need => need.Set == defaultSet) is { } own)
        {
            if (own.ByName.Count > 0 && !otherTakesByName) return true;
            if (own.FromPipeline.Count > 0 && !otherTakesInput) return true;
        }

        return !otherTakesInput || needs.Exists(need => need.IsAllSets && need.NotFromPipeline.Count > 0);
    }

    private static List<CompiledParameter> MissingIn(List<SetNeeds> needs, uint sets)
        => [.. needs.Where(need => need.IsAllSets || (need.Set & sets) != 0).SelectMany(need => need.NotFromPipeline).Distinct()];

    private List<CompiledParameter> ChooseByInput(List<SetNeeds> needs, uint withNeeds)
    {
        var candidates = needs.FindAll(need => !need.IsAllSets && (need.Set & withNeeds) != 0);
        var byValue = candidates.FindAll(need => need.ByValue.Count > 0);
        var byName = candidates.FindAll(need => need.ByName.Count > 0);
        var setByValue = byValue.Count == 1 ? byValue[0].Set : 0;
        var setByName = byName.Count == 1 ? byName[0].Set : 0;
        var unique = 0u;
        if (byValue.Count > 0 && byName.Count > 0 && setByValue == setByName) unique = setByValue;
        if (byValue.Count > 0 ^ byName.Count > 0) unique = byValue.Count > 0 ? setByValue : setByName;
        if (unique != 0) return Choose(needs, candidates, unique);
        var lacking = needs.FindAll(need => (need.IsAllSets || (need.Set & withNeeds) != 0) && need.NotFromPipeline.Count > 0);
        if (lacking.Count == 0) return [];
        if (setByValue != 0) return Choose(needs, candidates, setByValue);
        if (byValue.Count <= 1 && byName.Count <= 1) throw Ambiguous();
        Ignore(lacking.Where(need => !need.IsAllSets).Aggregate(0u, (sets, need) => sets | need.Set));
        if (_current == 0) throw Ambiguous();
        if (CountOf(_current) == 1) NameSet();
        return [];
    }

    private List<CompiledParameter> Choose(List<SetNeeds> needs, List<SetNeeds> candidates, uint chosen)
    {
        if (candidates.Exists(need => need.Set == chosen && need.NotFromPipeline.Count > 0))
        {
            _current = chosen;
            NameSet();
        }
        else
        {
            Ignore(needs.Where(need => !need.IsAllSets && need.Set != chosen).Aggregate(0u, (sets, need) => sets | need.Set));
            NameSet();
            if (_current != chosen) _prioritizedSet = chosen;
        }

        return MissingIn(needs, chosen);
    }

    private void Ignore(uint sets)
    {
        if (sets == 0) return;
        _current = (_current == CommandMetadata.AllSets ? Metadata.DeclaredSets : _current) & ~sets;
    }

    private List<SetNeeds> NeedsOfSets()
    {
        var needs = new List<SetNeeds>();
        foreach (var parameter in _unbound.Where(parameter => parameter.IsMandatoryInSomeSet))
        {
            foreach (var set in parameter.SetsWithin(_current).Where(set => set.IsMandatory))
            {
                var flag = set.IsInAllSets ? CommandMetadata.AllSets : set.Flag;
                var need = needs.Find(known => known.Set == flag);
                if (need is null) needs.Add(need = new SetNeeds(flag));
                if (!set.TakesPipelineInput) need.NotFromPipeline.Add(parameter);
                else need.FromPipeline.Add(parameter);
                if (set.FromPipeline) need.ByValue.Add(parameter);
                if (set.FromPipelineByName) need.ByName.Add(parameter);
            }
        }

        return needs;
    }

    private sealed class SetNeeds(uint set)
    {
        public uint Set => set;

        public bool IsAllSets => set == CommandMetadata.AllSets;

        public List<CompiledParameter> NotFromPipeline { get; } = [];

        public List<CompiledParameter> FromPipeline { get; } = [];

        public List<CompiledParameter> ByValue { get; } = [];

        public List<CompiledParameter> ByName { get; } = [];
    }
}
