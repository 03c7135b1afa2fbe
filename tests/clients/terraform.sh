#!/usr/bin/env bash
# Uses Terraform to apply, change, import, and destroy fleets, stacks, associations, scalable targets with policies and schedules, Device
# Farm projects, WorkSpaces directories, and personal WorkSpaces:
#   TF_PLUGIN_MIRROR=/path/to/mirror ./terraform.sh http://127.0.0.1:4599
# The emulator must run with a fast clock and the demo data. The mirror must contain version 5.x of the AWS provider, so that nothing is
# downloaded. The script prints one line for each step. The exit code is 0 if every step succeeds and the plan after each step is empty.
set -euo pipefail
source=$(cd "$(dirname "$0")/terraform" && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp "$source/main.tf" "$folder"
cd "$folder"
printf 'provider_installation {\n  filesystem_mirror { path = "%s" }\n}\n' "$TF_PLUGIN_MIRROR" > terraform.rc
export TF_CLI_CONFIG_FILE=$folder/terraform.rc CHECKPOINT_DISABLE=1 TF_IN_AUTOMATION=1 TF_VAR_endpoint=$1 TF_VAR_phase=first
terraform init -input=false -no-color > init.log

step() {
  local name=$1
  shift
  if ! terraform "$@" -auto-approve -input=false -no-color > step.log 2>&1; then
    grep -A8 'Error:' step.log || cat step.log
    exit 1
  fi
  echo "$name: $(grep -Eo '(Apply|Destroy) complete! .*' step.log)"
}

plan_is_empty() {
  if ! terraform plan -detailed-exitcode -input=false -no-color > plan.log 2>&1; then
    echo "The plan is not empty:"
    grep -E '^\s+[~+-]|# |Error' plan.log
    exit 1
  fi
  echo "plan: no changes"
}

step apply apply
plan_is_empty
export TF_VAR_phase=second
step change apply
plan_is_empty
# For some resources, the ID that an import requires differs from the ID in the Terraform state. Scheduled actions can't be imported, so
# Terraform overwrites them.
terraform show -json | python3 -c '
import json, sys
def import_id(kind, values):
    if not kind.startswith("aws_appautoscaling"):
        return values["id"]
    target = "/".join(values[name] for name in ("service_namespace", "resource_id", "scalable_dimension"))
    if kind == "aws_appautoscaling_target":
        return target
    return target + "/" + values["name"] if kind == "aws_appautoscaling_policy" else None
for resource in json.load(sys.stdin)["values"]["root_module"]["resources"]:
    if resource["mode"] == "managed" and (known := import_id(resource["type"], resource["values"])):
        print("import {\n  to = %s\n  id = \"%s\"\n}" % (resource["address"], known))' > import.tf
rm terraform.tfstate
step import apply
rm import.tf
plan_is_empty
step destroy destroy
